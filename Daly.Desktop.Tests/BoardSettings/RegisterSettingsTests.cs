using System;
using System.Linq;
using Daly.Client;
using Daly.Desktop.BoardSettings;
using Daly.Desktop.Cli;
using Daly.Settings;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.BoardSettings;

/// <summary>The settings of boards that speak D2 or 0x81, as a file and back.</summary>
[TestClass]
public sealed class RegisterSettingsTests
{
    /// <summary>
    /// D2: the 35 settings of A5 without four of SOC, short circuit and shunt, and the balancer. 0x81: all but two of SOC and
    /// the shunt, and 33 of its own but the four FET temperatures, which the simulated board does not have.
    /// </summary>
    [TestMethod]
    [DataRow(BoardDialects.D2, "d2", 35 - 4 - 2 + 1)]
    [DataRow(BoardDialects.D2, "auto", 35 - 4 - 2 + 1)]
    [DataRow(BoardDialects.P81, "p81", 35 - 2 - 1 + 33 - 4)]
    [DataRow(BoardDialects.P81, "auto", 35 - 2 - 1 + 33 - 4)]
    public void All_that_the_board_has_is_read_and_written_to_the_file(BoardDialects dialects, string dialect, int settings)
    {
        using var rig = Create(dialects, dialect);
        var set = rig.ReadAll();

        string text = SettingsDocument.Write(set, 1, new DateTimeOffset(2026, 11, 22, 12, 30, 0, default));
        var file = SettingsDocument.Parse(text, "file");

        Assert.HasCount(settings, set.Values, string.Join(' ', set.Values.Keys.Select(parameter => parameter.Key)));
        Assert.AreEqual(0, SettingsDifference.Lines(set, file).Count());
        Assert.HasCount(settings, file.Values);
        Assert.AreEqual(4, file.Board.Cells);
        Assert.Contains("cell_high_2_mv = 3750", text);
        Assert.Contains("charge_2_a = 120", text);
        Assert.Contains("balancer = 1", text);
        Assert.AreEqual(dialects == BoardDialects.P81, text.Contains("cell_high_delay_ms = 1000", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Every_parameter_of_0x81_is_written_and_nothing_else_moves()
    {
        using var rig = Create(BoardDialects.P81, "p81");
        var before = rig.ReadAll();
        string[] onlyRead = ["rated_capacity_mah", "short_circuit_a"];
        foreach (var parameter in before.Values.Keys.Where(parameter => !onlyRead.Contains(parameter.Key)))
        {
            long old = before.Values[parameter];
            long step = parameter.Key == "sleep_s" ? 10 : 1;
            long wanted = old + step <= parameter.MaxValue ? old + step : old - step;

            var result = rig.Change(before, (parameter.Key, wanted)).Single();

            Assert.AreEqual(ChangeStatus.Written, result.Status, result.ToString());
            Assert.IsNull(result.Text, result.ToString());
            before = before.With(parameter, wanted);
        }
    }

    [TestMethod]
    public void A_warning_that_D2_moves_with_its_protection_is_put_back_and_stops_the_run()
    {
        using var rig = Create(BoardDialects.D2, "d2");
        var results = rig.Change(rig.ReadAll(), ("cell_low_2_mv", 2600), ("sleep_s", 7200));

        Assert.AreEqual(ChangeStatus.NotWritten, results[0].Status, results[0].ToString());
        Assert.Contains("put back", results[0].Text!);
        Assert.AreEqual(ChangeStatus.NotBegun, results[1].Status);
    }

    [TestMethod]
    public void What_has_no_writable_register_is_refused_and_nothing_was_sent()
    {
        using var rig = Create(BoardDialects.P81, "p81");
        var result = rig.Change(rig.ReadAll(), ("rated_capacity_mah", 200_000)).Single();

        Assert.AreEqual(ChangeStatus.NotWritten, result.Status);
        Assert.Contains("no register", result.Text!);
        Assert.AreEqual(0, rig.Board.Written.Frames.Count);
    }

    [TestMethod]
    public void D2_has_one_board_only()
    {
        Assert.AreEqual(1, OptionsOf("d2", 1).Boards[0]);
        var fault = Assert.ThrowsExactly<UsageException>(() => OptionsOf("d2", 2));
        Assert.Contains("no board numbers", fault.Message);
        Assert.AreEqual(2, OptionsOf("p81", 2).Boards[0]);
    }

    private static DalyOptions OptionsOf(string dialect, int board)
    {
        var settings = SettingsParser.Parse($"bms.dialect = {dialect}\n");
        settings.Bms.Boards = [board];
        return BoardConnection.OptionsOf(settings);
    }

    private static SettingsRig Create(BoardDialects dialects, string dialect) =>
        new(BmsProfiles.Get("old-4s") with { Dialects = dialects, SleepAfterSeconds = 3600 }, dialect);
}
