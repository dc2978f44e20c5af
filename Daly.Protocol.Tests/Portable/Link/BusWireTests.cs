using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>Sharing the wire: pauses, replies that are not ours, and bytes that are none.</summary>
[TestClass]
public sealed class BusWireTests
{
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
}
