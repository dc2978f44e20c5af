using System;
using System.Text;

namespace Daly.Settings.Tests.Desktop;

[TestClass]
public sealed class SettingsDocumentationTests
{
    [TestMethod]
    public void The_table_in_the_documentation_is_that_of_the_code()
    {
        var document = Documents.Read("settings.md");
        var table = new SettingsTable();
        var missing = new StringBuilder();
        for (var i = 0; i < table.Count; i++)
        {
            var row = Row(table[i]);
            if (!document.Contains(row, StringComparison.Ordinal)) missing.AppendLine(row);
        }

        if (missing.Length > 0) Assert.Fail("rows to put into docs/settings.md:\n" + missing);
    }

    [TestMethod]
    public void The_documentation_names_no_key_that_does_not_exist()
    {
        var table = new SettingsTable();
        foreach (var line in Documents.Read("settings.md").Split('\n'))
        {
            if (!line.StartsWith("| `", StringComparison.Ordinal)) continue;
            var key = line[3..line.IndexOf('`', 3)];
            Assert.IsGreaterThanOrEqualTo(0, table.IndexOf(key), key);
        }
    }

    [TestMethod]
    public void Every_key_is_explained_and_belongs_to_a_group()
    {
        var table = new SettingsTable();
        for (var i = 0; i < table.Count; i++)
        {
            Assert.IsGreaterThan(0, table[i].Key.IndexOf('.'), table[i].Key);
            Assert.IsGreaterThan(5, table[i].Description.Length, table[i].Key);
            Assert.AreEqual(i, table.IndexOf(table[i].Key));
        }
    }

    private static string Row(SettingDefinition definition)
    {
        var standard = definition.DefaultText.Length == 0 ? "–" : $"`{definition.DefaultText}`";
        var secret = definition.IsSecret ? " **Secret.**" : string.Empty;
        return $"| `{definition.Key}` | {SettingAllowed.Describe(definition)} | {standard} | {definition.Description}.{secret} |";
    }
}
