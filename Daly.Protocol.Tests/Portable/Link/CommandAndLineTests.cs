using Daly.Protocol.A5;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>What becomes of a command when the line closes or stands still, and when the line has to be reset.</summary>
[TestClass]
public sealed class CommandAndLineTests
{
    private readonly LinkRig _rig = new LinkRig();
    private readonly BmsCommand _command = new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false };

    private IBmsCommandPort Port => _rig.Link.CommandPort;

    [TestMethod]
    public void A_closed_line_ends_the_command()
    {
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1);

        _rig.Bus.SetLineOpen(false, _rig.NowMs);

        Check.True(!Port.IsBusy);
        Check.Equal((int)CommandOutcome.Unknown, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_write_is_not_sent_when_whoever_sends_it_stood_still_meanwhile()
    {
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);

        _rig.StandStill(30_000);
        _rig.Run(5000);

        Check.True(!Port.IsBusy);
        Check.Equal((int)CommandOutcome.NoAnswer, (int)Port.Outcome);
        Check.Equal(0, _rig.Board.Asked(A5DataId.SetDischargeFet));
    }

    [TestMethod]
    public void After_a_write_without_any_answer_the_line_is_to_be_reset()
    {
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Board.IsSilent = true;
        while (Port.IsBusy) _rig.Run(1);

        Check.True(_rig.Bus.IsResetWanted);
        _rig.Bus.OnReset(false, _rig.NowMs);
        Check.True(!_rig.Bus.IsResetWanted);
        Check.Equal(_rig.NowMs + 120_000, _rig.Status.MayActUntilMs);
    }

    [TestMethod]
    public void A_line_that_recalls_everything_leaves_nothing_that_may_happen()
    {
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Board.IsSilent = true;
        while (Port.IsBusy) _rig.Run(1);

        _rig.Bus.OnReset(true, _rig.NowMs);

        Check.Equal(Absent.Long, _rig.Status.MayActUntilMs);
    }

    [TestMethod]
    public void A_write_under_way_when_the_line_closes_may_still_happen()
    {
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Board.IsSilent = true;
        _rig.Run(300);

        _rig.Bus.SetLineOpen(false, _rig.NowMs);

        Check.True(_rig.Bus.IsResetWanted);
    }

    [TestMethod]
    public void What_was_acknowledged_or_read_afterwards_needs_no_reset()
    {
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(5000);
        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.True(!_rig.Bus.IsResetWanted);
        _rig.Board.AcknowledgesWrites = false;
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(5000);
        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.True(!_rig.Bus.IsResetWanted);
    }

    [TestMethod]
    public void A_board_that_is_lost_wants_one_reset_and_no_more_while_it_stays_lost()
    {
        _rig.Run(2000);
        _rig.Board.IsSilent = true;
        _rig.Run(10_000);
        Check.Equal((int)LinkState.Lost, (int)_rig.Status.State);
        Check.True(_rig.Bus.IsResetWanted);
        _rig.Bus.OnReset(false, _rig.NowMs);
        Check.Equal(Absent.Long, _rig.Status.MayActUntilMs);
        _rig.Run(60_000);
        Check.True(!_rig.Bus.IsResetWanted);
        Check.Equal((int)LinkState.Lost, (int)_rig.Status.State);
    }
}
