using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Desktop.BoardSettings;
using Daly.Protocol.Parameters;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.BoardSettings;

[TestClass]
public sealed class RoundTripTests
{
    public static IEnumerable<object[]> Boards => BmsProfiles.All.Select(profile => new object[] { profile.Name });

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void Every_parameter_is_read_written_and_read_and_nothing_else_moves(string board)
    {
        using var rig = new SettingsRig(BmsProfiles.Get(board), simulation => new VirtualLine(simulation));
        var before = rig.ReadAll();
        Assert.HasCount(A5Parameters.All.Length, before.Values);

        foreach (var parameter in A5Parameters.All)
        {
            long old = before.Values[parameter];
            long wanted = old < parameter.MaxValue ? old + 1 : old - 1;
            var result = rig.Change(before, (parameter.Key, wanted)).Single();

            Assert.AreEqual(ChangeStatus.Written, result.Status, result.ToString());
            Assert.IsNull(result.Text, result.ToString());
            before = before.With(parameter, wanted);
        }

        var after = rig.ReadFresh();
        foreach (var (parameter, value) in before.Values) Assert.AreEqual(value, after.Values[parameter], parameter.Key);
    }

    [TestMethod]
    public void A_board_that_loses_hasty_requests_takes_the_first_write_of_a_link_that_does_not_know_it_yet()
    {
        foreach (var parameter in A5Parameters.All)
        {
            using var rig = new SettingsRig(BmsProfiles.Get("fussy"), simulation => new VirtualLine(simulation));
            var before = rig.ReadFresh();
            long wanted = before.Values[parameter] < parameter.MaxValue ? before.Values[parameter] + 1 : before.Values[parameter] - 1;
            rig.Connect();

            var result = rig.Change(before, (parameter.Key, wanted)).Single();

            Assert.AreEqual(ChangeStatus.Written, result.Status, result.ToString());
        }
    }

    [TestMethod]
    public void The_file_of_a_board_reads_back_as_the_settings_of_the_board()
    {
        var set = SettingsRig.Usual();
        string text = SettingsDocument.Write(set, 1, new(2026, 11, 22, 12, 30, 0, default));

        var file = SettingsDocument.Parse(text, "file");

        Assert.AreEqual(0, SettingsDifference.Lines(set, file).Count());
        Assert.HasCount(A5Parameters.All.Length, file.Values);
        Assert.AreEqual(4, file.Board.Cells);
        Assert.AreEqual("DL-BMS-R32-01E", file.Board.Hardware);
        Assert.Contains("# Date: 2026-11-22 12:30:00", text);
        Assert.Contains("cell_high_2_mv = 3750", text);
        Assert.Contains("charge_2_a = 120", text);
    }

    [TestMethod]
    public void A_second_write_of_the_old_values_restores_the_board()
    {
        using var rig = new SettingsRig();
        var before = rig.ReadAll();
        rig.Change(before, ("cell_high_2_mv", 3700), ("pack_high_2_v", 147), ("sleep_s", 3600));

        var plan = ChangePlan.Create(rig.ReadAll(), before.Values, Chemistry.All[0], isRestore: true);
        Assert.HasCount(3, plan.Changes);
        rig.Change(rig.ReadAll(), [.. plan.Changes.Select(change => (change.Parameter.Key, change.NewValue))]);

        Assert.AreEqual(0, SettingsDifference.Lines(rig.ReadFresh(), new(before.Board, before.Values)).Count());
    }
}
