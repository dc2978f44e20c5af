using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>What is asked for, how often, and what comes of it.</summary>
[TestClass]
public sealed class BusPollingTests
{
    [TestMethod]
    public void The_first_request_asks_board_1_for_the_pack()
    {
        var rig = new LinkRig();

        rig.Run(1);

        Check.Equal(1, rig.Board.Requests);
        Check.Equal(0x40, rig.Board.LastRequest[1]);
        Check.Equal(0x90, rig.Board.LastRequest[2]);
    }

    [TestMethod]
    public void A_reply_brings_the_link_online_with_its_values()
    {
        var rig = new LinkRig();

        rig.Run(100);

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(133, rig.Link.Data.Pack.PackDeciVolts);
        Check.Equal(800, rig.Link.Data.Pack.SocPermille);
        Check.Equal(30000, rig.Link.Data.Pack.CurrentRaw);
    }

    [TestMethod]
    public void Within_a_second_all_groups_are_there_whose_extremes_follow_from_single_values()
    {
        var rig = new LinkRig();

        rig.Run(1000);

        for (int group = (int)BmsGroup.Pack; group <= (int)BmsGroup.Alarms; group++)
        {
            bool isExtremes = group == (int)BmsGroup.CellExtremes || group == (int)BmsGroup.TemperatureExtremes;
            Check.True(isExtremes == (rig.Link.Data.UpdatedMs((BmsGroup)group) == Absent.Long));
        }

        Check.Equal(4, rig.Link.Data.CellVoltages.Count);
        Check.Equal(3329, rig.Link.Data.CellVoltages.CellMilliVolts[3]);
    }

    [TestMethod]
    public void The_fast_lane_keeps_its_period()
    {
        var rig = new LinkRig();

        rig.Run(10_000);

        Check.True(rig.Board.Asked(A5DataId.Pack) >= 19 && rig.Board.Asked(A5DataId.Pack) <= 21);
        Check.True(rig.Board.Asked(A5DataId.CellVoltages) >= 9);
    }

    [TestMethod]
    public void A_reading_that_the_firmware_does_not_know_rests_while_the_others_go_on()
    {
        var rig = new LinkRig();
        rig.Board.Forget(A5DataId.Balance);

        rig.Run(30_000);
        int asked = rig.Board.Asked(A5DataId.Balance);
        rig.Run(20_000);

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(6, asked);
        Check.Equal(6, rig.Board.Asked(A5DataId.Balance));
        Check.True(rig.Status.SnapshotMs != Absent.Value);
    }

    [TestMethod]
    public void Half_a_series_leaves_the_older_values_and_is_asked_for_again()
    {
        var rig = new LinkRig();
        rig.Run(2000);
        long before = rig.Link.Data.UpdatedMs(BmsGroup.CellVoltages);

        rig.Board.Set(A5DataId.CellVoltages, 1, 0x0B, 0xB8, 0x0B, 0xB8, 0x0B, 0xB8, 0);
        rig.Run(3000);

        Check.True(rig.Link.Data.UpdatedMs(BmsGroup.CellVoltages) <= before + 1000);
        Check.Equal(3334, rig.Link.Data.CellVoltages.CellMilliVolts[0]);
        Check.True(rig.Status.Counters.Retries >= 2);
    }

    [TestMethod]
    public void More_frames_than_the_cells_need_are_waited_for()
    {
        var rig = new LinkRig(new LinkOptions { PollMs = 0, ReadIdentity = false });
        int[] data = new int[16 * 8];
        for (int frame = 0; frame < 16; frame++)
        {
            data[frame * 8] = frame + 1;
            for (int i = 1; i < 7 && frame < 2; i += 2)
            {
                data[(frame * 8) + i] = 0x0D;
                data[(frame * 8) + i + 1] = frame;
            }
        }

        rig.Board.Set(A5DataId.CellVoltages, data);
        rig.Run(20_000);

        Check.Equal(0, rig.Status.Counters.Timeouts);
        Check.Equal(0, rig.Status.Counters.LateReplies);
        Check.True(rig.ShortestPauseMs >= 7);
        Check.Equal(0x0D01, rig.Link.Data.CellVoltages.CellMilliVolts[3]);
    }

    [TestMethod]
    public void Turnaround_and_snapshot_are_measured()
    {
        var rig = new LinkRig(new LinkOptions { PollMs = 0, ReadIdentity = false });
        rig.Board.TurnaroundMs = 50;

        rig.Run(5000);

        // The rig delivers whole frames: a frame time more than the first byte would need.
        Check.Equal(64, rig.Status.TurnaroundMs);
        int exchanges = (7 * (14 + 50 + 14)) + 14;
        Check.Equal(exchanges + (7 * rig.Status.GapMs), rig.Status.SnapshotMs);
    }
}
