using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Daly.Desktop.BoardSettings;
using Daly.Desktop.Cli;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.Tests.BoardSettings;

[TestClass]
public sealed class SettingsDocumentTests
{
    private const string RegisterHeading = "### In D2 and 0x81";

    [TestMethod]
    public void Values_are_in_the_unit_of_the_text()
    {
        var file = SettingsDocument.Parse("pack_high_2_v = 58.4 # V\r\ncharge_2_a=50\n\n  charge_temp_low_2_c = -5\nsoc_low_1_pct = 10.5", "file");
        Assert.AreEqual(584L, file.Values[SettingsRig.Parameter("pack_high_2_v")]);
        Assert.AreEqual(500L, file.Values[SettingsRig.Parameter("charge_2_a")]);
        Assert.AreEqual(-5L, file.Values[SettingsRig.Parameter("charge_temp_low_2_c")]);
        Assert.AreEqual(105L, file.Values[SettingsRig.Parameter("soc_low_1_pct")]);
    }

    [TestMethod]
    [DataRow("cell_high_2_mv", "not of the form")]
    [DataRow("cell_high_2_mv =", "takes 1000 to 5000 mV")]
    [DataRow("cell_high_2_mv = 5001", "takes 1000 to 5000 mV")]
    [DataRow("cell_high_2_mv = 3650.5", "takes")]
    [DataRow("cell_high_2_mv = 3,650", "takes")]
    [DataRow("cell_high_2_mv = 1e3", "takes")]
    [DataRow("cell_high_2_mv = 99999999999999999999999", "takes")]
    [DataRow("pack_high_2_v = 58.45", "takes")]
    [DataRow("cells = 4", "no parameter 'cells'")]
    [DataRow("sleep_s = 60\nsleep_s = 60", "line 2: sleep_s is there twice")]
    public void What_is_wrong_is_named_by_its_line(string text, string expected)
    {
        var wrong = Assert.ThrowsExactly<UsageException>(() => SettingsDocument.Parse(text, "file"));
        Assert.Contains(expected, wrong.Message);
        Assert.Contains("line ", wrong.Message);
    }

    [TestMethod]
    public void A_value_that_may_not_be_written_is_shown_as_a_comment_so_that_the_file_can_still_be_read()
    {
        var set = SettingsRig.Usual().With(SettingsRig.Parameter("sleep_s"), 30);

        string text = SettingsDocument.Write(set, 1, default);

        Assert.Contains("# sleep_s: 30 s, not within 60 to 65535 s", text);
        Assert.DoesNotContain(SettingsRig.Parameter("sleep_s"), SettingsDocument.Parse(text, "file").Values.Keys);
    }

    [TestMethod]
    public void The_documentation_lists_every_parameter_with_range_ids_and_place()
    {
        string[] written =
        [
            .. File.ReadLines(Document()).TakeWhile(line => line != RegisterHeading)
                .Where(line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains("0x")),
        ];
        string[] expected = [.. A5Parameters.All.Select(parameter =>
        {
            int last = parameter.Offset + parameter.Size - 1;
            string place = parameter.Size == 1 ? $"{last}" : $"{parameter.Offset}..{last}";
            string ids = $"0x{parameter.ReadId:X2} / 0x{parameter.WriteId:X2}";
            return $"| `{parameter.Key}` | {ParameterInput.Range(parameter)} | {ids} | {place} |";
        })];

        Assert.AreEqual(string.Join('\n', expected), string.Join('\n', written));
    }

    [TestMethod]
    public void The_documentation_lists_every_parameter_that_only_registers_have_with_its_range()
    {
        string[] lines = [.. File.ReadLines(Document()).SkipWhile(line => line != RegisterHeading)];
        foreach (var parameter in RegisterParameters.All.Where(parameter => parameter.Unit != ParameterUnit.Flag))
        {
            string line = lines.Single(line => line.Contains($"`{parameter.Key}`", StringComparison.Ordinal));
            Assert.Contains($"| {ParameterInput.Range(parameter)} |", line);
        }
    }

    [TestMethod]
    public void The_documentation_gives_the_bands_of_every_chemistry()
    {
        string text = File.ReadAllText(Document());
        foreach (var cells in Chemistry.All)
        {
            Assert.Contains($"| {cells.Name} | {Band(cells.Nominal)} | {Band(cells.High)} | {Band(cells.Low)} |", text);
        }
    }

    [TestMethod]
    public void A_missing_file_is_told_not_thrown() =>
        Assert.ThrowsExactly<UsageException>(() => SettingsDocument.Read("/nowhere/at/all.txt"));

    private static string Band(VoltageBand band) => $"{band.Lowest} to {band.Highest} mV";

    private static string Document([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "../../docs/bms-settings.md");
}
