using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Ranges;

/// <summary>Whoever is told to look at a key of the settings file finds it there.</summary>
[TestClass]
public sealed partial class NamedKeysTests
{
    private static readonly string[] Rooms =
    [
        "Daly.Protocol", "Daly.Hal", "Daly.Sensors", "Daly.Monitor", "Daly.Settings", "Daly.Bridge", "Daly.Firmware", "Daly.Desktop",
    ];

    // Values of the plain view, and an action of Home Assistant.
    private static readonly string[] NoKeys = ["shunt.soc_pct", "shunt.soc_quality", "shunt.current_a", "shunt.voltage_v", "shunt.power_w", "mqtt.publish"];

    [TestMethod]
    public void No_message_and_no_comment_names_a_key_that_does_not_exist()
    {
        var table = new SettingsTable();
        var named = Sources().SelectMany(path => Named(File.ReadAllText(path))).Distinct().ToArray();
        Assert.IsGreaterThan(60, named.Length);
        var unknown = named.Where(key => table.IndexOf(key) < 0 && !NoKeys.Contains(key)).Order(StringComparer.Ordinal);
        Assert.AreEqual(string.Empty, string.Join(' ', unknown));
    }

    [TestMethod]
    public void No_page_of_the_documentation_names_a_key_that_does_not_exist()
    {
        var table = new SettingsTable();
        var pages = Directory.GetFiles(Path.Combine(Documents.Root(), "docs"), "*.md").Append(Path.Combine(Documents.Root(), "README.md"));
        var unknown = pages.SelectMany(path => QuotedKey().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Where(key => table.IndexOf(key) < 0 && !NoKeys.Contains(key)).Distinct().Order(StringComparer.Ordinal);
        Assert.AreEqual(string.Empty, string.Join(' ', unknown));
    }

    [TestMethod]
    [DataRow("\"", "\"")]
    [DataRow("<c>", "</c>")]
    public void A_key_with_a_letter_too_many_in_any_message_or_comment_is_found(string before, string after)
    {
        int seen = 0;
        foreach (var source in Sources().Select(File.ReadAllText))
        {
            foreach (var key in Named(source).Distinct().Where(key => source.Contains(before + key + after, StringComparison.Ordinal)))
            {
                seen++;
                var wrong = key + "x";
                Assert.Contains(wrong, Named(source.Replace(before + key + after, before + wrong + after, StringComparison.Ordinal)));
            }
        }

        Assert.IsGreaterThan(20, seen);
    }

    private static IEnumerable<string> Sources() => Rooms
        .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Documents.Root(), room), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    private static IEnumerable<string> Named(string source) => TextOrCode().Matches(source)
        .SelectMany(text => Key().Matches(text.Value)).Select(match => match.Groups[1].Value);

    // Texts, also over several lines, and what comments set as code.
    [GeneratedRegex("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|<c>[^<]*</c>")]
    private static partial Regex TextOrCode();

    [GeneratedRegex("(?<![a-z_/.-])((?:device|wifi|board|pins|mqtt|bms|battery|shunt|control|bridge|wake|display|publish|discovery|web|alarms)\\.[a-z][a-z0-9_]+)(?![a-z0-9_./(]*[/(])")]
    private static partial Regex Key();

    [GeneratedRegex("`((?:device|wifi|pins|mqtt|bms|battery|shunt|control|bridge|wake|display|publish|discovery|web|alarms)\\.[a-z0-9_]+)(?: = [^`]*)?`")]
    private static partial Regex QuotedKey();
}
