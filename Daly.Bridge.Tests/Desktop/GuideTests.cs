using System.Linq;
using System.Text.RegularExpressions;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>Guides for people name settings that exist.</summary>
[TestClass]
public sealed partial class GuideTests
{
    [TestMethod]
    [DataRow("hardware.md")]
    [DataRow("troubleshooting.md")]
    public void Every_setting_that_a_guide_names_exists(string guide)
    {
        var table = new SettingsTable();
        string[] keys = [.. SettingKey().Matches(Documents.Read(guide)).Select(match => match.Groups[1].Value).Distinct()];
        string[] unknown = [.. keys.Where(key => table.IndexOf(key) < 0)];
        Assert.IsNotEmpty(keys);
        Assert.IsEmpty(unknown, string.Join(' ', unknown));
    }

    [TestMethod]
    public void The_settings_in_the_flashing_guide_have_no_fault()
    {
        string guide = Documents.Read("flashing.md");
        string settings = Regex.Match(guide, "(?s)```\n(device\\.id.*?)```").Groups[1].Value;
        Assert.AreEqual("", string.Join('\n', SettingsParser.Parse(settings).Faults.Select(fault => fault.ToString())));
        Assert.Contains("wifi.password", settings);
    }

    [GeneratedRegex(@"`((?:device|wifi|board|pins|mqtt|bms|battery|shunt|display|control|bridge|wake)\.[a-z0-9_]+)[ `]")]
    private static partial Regex SettingKey();
}
