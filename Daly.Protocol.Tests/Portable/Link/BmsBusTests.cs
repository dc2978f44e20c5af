using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.Link;

[TestClass]
public sealed class BmsBusTests
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
    public void Between_two_exchanges_the_wire_rests_for_the_published_gap_and_a_tick_of_the_clock()
    {
        var rig = new LinkRig(new LinkOptions { PollMs = 0, ReadIdentity = false });

        rig.Run(200);
        Check.Equal(20 + 1, rig.ShortestPauseMs);
        rig.Run(60_000);

        Check.Equal(7 + 1, rig.ShortestPauseMs);
        Check.Equal(7, rig.Status.GapMs);
    }

    [TestMethod]
    public void A_request_that_is_not_heard_is_sent_again_and_counted_as_lost()
    {
        var rig = new LinkRig();
        rig.Run(2000);

        rig.Board.IgnoreNext = 1;
        rig.Run(1000);

        Check.Equal(1, rig.Status.Counters.Timeouts);
        Check.Equal(1, rig.Status.Counters.Retries);
        Check.Equal(1, rig.Status.Counters.LostRequests);
        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
    }

    [TestMethod]
    public void A_silent_board_is_lost_and_then_asked_once_a_second()
    {
        var rig = new LinkRig();
        rig.Run(2000);

        rig.Board.IsSilent = true;
        rig.Run(5000);
        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);
        Check.Equal((int)LinkSymptom.Silence, (int)rig.Status.Symptom);
        int before = rig.Board.Requests;
        rig.Run(20_000);

        int probes = rig.Board.Requests - before;
        Check.True(probes >= 14 && probes <= 21);
    }

    [TestMethod]
    public void A_board_that_is_switched_off_does_not_widen_the_gap()
    {
        var rig = new LinkRig();
        rig.Run(30_000);
        int gap = rig.Status.GapMs;

        rig.Board.IsSilent = true;
        rig.Run(60_000);
        rig.Board.IsSilent = false;
        rig.Run(5000);

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.True(rig.Status.GapMs <= gap);
    }

    [TestMethod]
    public void Nothing_but_echoes_means_asleep_and_coming_back_counts_as_a_wake()
    {
        var rig = new LinkRig();
        rig.Run(2000);

        rig.Board.IsEchoing = true;
        rig.Run(5000);
        Check.Equal((int)LinkState.Asleep, (int)rig.Status.State);
        Check.Equal((int)LinkSymptom.EchoOnly, (int)rig.Status.Symptom);

        rig.Board.IsEchoing = false;
        rig.Run(3000);
        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(1, rig.Status.Counters.Wakes);
    }

    [TestMethod]
    public void A_reply_of_another_board_is_not_ours()
    {
        var rig = new LinkRig();
        rig.Board.BoardNumber = 2;

        rig.Run(10_000);

        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);
        Check.Equal((int)LinkSymptom.OtherBoard, (int)rig.Status.Symptom);
        Check.Equal(Absent.Value, rig.Link.Data.Pack.PackDeciVolts);
        Check.True(rig.Status.Counters.OtherBoardFrames > 0);
    }

    [TestMethod]
    public void Bytes_without_a_frame_are_reported_as_garbage()
    {
        var rig = new LinkRig();
        rig.Board.IsSilent = true;
        byte[] noise = new byte[] { 0xFF, 0x00, 0x13 };

        for (int i = 0; i < 100; i++)
        {
            rig.Run(50);
            rig.Inject(noise);
        }

        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);
        Check.Equal((int)LinkSymptom.Garbage, (int)rig.Status.Symptom);
        Check.Equal(300, rig.Status.Counters.NoiseBytes);
    }

    [TestMethod]
    public void A_line_that_never_falls_quiet_is_reported_all_the_same()
    {
        var rig = new LinkRig();
        rig.Board.IsSilent = true;
        byte[] noise = new byte[] { 0xFF };

        for (int i = 0; i < 20_000; i++)
        {
            rig.Run(1);
            rig.Inject(noise);
        }

        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);
        Check.Equal((int)LinkSymptom.Garbage, (int)rig.Status.Symptom);
        Check.True(rig.Board.Requests > 6);
    }

    [TestMethod]
    public void A_reply_that_nobody_asked_for_is_counted_and_ignored()
    {
        var rig = new LinkRig();
        rig.Run(5);
        byte[] late = new byte[]
        {
            0xA5, 0x01, 0x94, 0x08, 0x0E, 0x01, 0x00, 0x00, 0x02, 0x00, 0x00, 0x20, 0x73,
        };

        rig.Inject(late);

        Check.Equal(1, rig.Status.Counters.LateReplies);
        Check.Equal(Absent.Value, rig.Link.Data.Status.CellCount);
    }

    [TestMethod]
    public void Zeros_after_waking_are_neither_values_nor_freedom_from_alarms()
    {
        var rig = new LinkRig();
        rig.Board.Set(A5DataId.Pack, 0, 0, 0, 0, 0, 0, 0, 0);
        rig.Board.Set(A5DataId.Fets, 0, 0, 0, 0, 0, 0, 0, 0);

        rig.Run(3000);

        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
        Check.Equal(Absent.Long, rig.Link.Data.UpdatedMs(BmsGroup.Pack));
        Check.Equal(Absent.Long, rig.Link.Data.UpdatedMs(BmsGroup.Fets));
        Check.Equal(Absent.Long, rig.Link.Data.UpdatedMs(BmsGroup.Alarms));
        Check.True(rig.Status.Counters.Implausible > 0);
        Check.Equal((int)ImplausibleReason.AllZero, (int)rig.Status.LastImplausible);
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
    public void A_closed_line_is_said_so_and_opening_it_starts_over()
    {
        var rig = new LinkRig();
        rig.Run(2000);

        rig.Bus.SetLineOpen(false, rig.NowMs);
        Check.Equal((int)LinkState.Lost, (int)rig.Status.State);
        Check.Equal((int)LinkSymptom.LineClosed, (int)rig.Status.Symptom);
        int before = rig.Board.Requests;
        rig.Run(5000);
        Check.Equal(before, rig.Board.Requests);

        rig.Bus.SetLineOpen(true, rig.NowMs);
        rig.Run(1000);
        Check.Equal((int)LinkState.Online, (int)rig.Status.State);
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
