using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>A board that does not answer, sleeps, wakes, or is behind a closed line.</summary>
[TestClass]
public sealed class BusSilenceTests
{
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
}
