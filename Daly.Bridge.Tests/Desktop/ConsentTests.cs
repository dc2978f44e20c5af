using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>Who may turn the owner's words into a consent, read from the sources of all products.</summary>
[TestClass]
public sealed partial class ConsentTests
{
    /// <summary>Each takes the words that came from outside: a message, what a C# program was given, and the option of the command line.</summary>
    private static readonly string[] Askers =
        ["Daly.Bridge/Commands/Guard/CommandAcks.cs", "Daly.Client/BoardWrites.cs", "Daly.Desktop/BoardSettings/SettingsWriter.cs"];

    [TestMethod]
    public void Only_those_who_pass_on_the_owners_words_ask_for_consent() =>
        CollectionAssert.AreEqual(Askers, FilesWith(Asks()));

    [TestMethod]
    public void Nobody_who_asks_supplies_the_words_himself()
    {
        var root = Documents.Root();
        foreach (var file in Askers)
        {
            var text = File.ReadAllText(Path.Combine(root, file));
            foreach (Match call in Asks().Matches(text))
            {
                Assert.DoesNotContain("UnverifiedWriteConsent.Phrase", call.Value, file);
                Assert.DoesNotContain("\"", call.Value, file);
            }
        }
    }

    [TestMethod]
    public void Only_those_three_ways_lead_to_a_change_of_a_parameter() =>
        CollectionAssert.AreEqual(
            new[] { "Daly.Bridge/Commands/Run/ParameterExecutor.cs", "Daly.Client/BoardWrites.cs", "Daly.Desktop/BoardSettings/ChangeRunner.cs", "Daly.Protocol/Parameters/ParameterChange.cs" }, FilesWith(Changes()));

    private static string[] FilesWith(Regex pattern)
    {
        var root = Documents.Root();
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => path.StartsWith("Daly.", StringComparison.Ordinal) && !path.Contains("Tests/", StringComparison.Ordinal)
                    && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
                .Where(path => pattern.IsMatch(File.ReadAllText(Path.Combine(root, path))))
                .Order(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex(@"UnverifiedWriteConsent\s*\.\s*From\s*\([^;]*;")]
    private static partial Regex Asks();

    [GeneratedRegex(@"new ParameterChange\s*\(")]
    private static partial Regex Changes();
}
