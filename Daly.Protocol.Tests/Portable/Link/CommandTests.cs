using Daly.Protocol.A5;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

[TestClass]
public sealed class CommandTests
{
    private readonly LinkRig _rig = new LinkRig();
    private readonly BmsCommand _command = new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false };

    private IBmsCommandPort Port => _rig.Link.CommandPort;

    [TestMethod]
    public void A_write_is_confirmed_by_reading_back()
    {
        _rig.Run(2000);

        Check.True(Port.TryBegin(_command, _rig.NowMs));
        _rig.Run(300);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.True(!Port.IsBusy);
        Check.Equal(0, _rig.Link.Data.Fets.DischargeFet);
    }

    [TestMethod]
    public void An_acknowledgement_alone_never_confirms()
    {
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(2900);
        Check.True(Port.IsBusy);
        _rig.Run(1000);

        Check.True(Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.Equal(1, _rig.Board.Asked(A5DataId.SetDischargeFet));
    }

    [TestMethod]
    public void A_missing_acknowledgement_alone_never_fails()
    {
        _rig.Run(2000);
        _rig.Board.AcknowledgesWrites = false;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1000);

        Check.True(!Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_write_that_was_not_heard_is_repeated()
    {
        _rig.Run(2000);
        _rig.Board.IgnoreNext = 1;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1500);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(2, _rig.Board.Asked(A5DataId.SetDischargeFet));
    }

    [TestMethod]
    public void Without_any_answer_after_the_write_the_state_is_unknown()
    {
        _rig.Run(2000);
        _rig.Board.IsSilent = true;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(5000);

        Check.Equal((int)CommandOutcome.Unknown, (int)Port.Outcome);
        Check.Equal(1, _rig.Board.Asked(A5DataId.SetDischargeFet));
    }

    [TestMethod]
    public void An_acknowledged_write_whose_state_is_not_read_is_not_said_to_be_unchanged()
    {
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;
        _rig.Board.Forget(A5DataId.Fets);

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(5000);

        Check.True(Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Unknown, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_reading_soon_after_the_write_does_not_stand_for_the_end()
    {
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1000);
        _rig.Board.Forget(A5DataId.Fets);
        _rig.Run(4000);

        Check.True(Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Unknown, (int)Port.Outcome);
    }

    [TestMethod]
    public void What_was_never_written_is_told_from_what_is_unknown()
    {
        _rig.Run(2000);
        _command.Kind = BmsCommandKind.Clock;
        SetDate();
        _rig.Board.IsSilent = true;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(5000);

        Check.Equal(0, _rig.Board.Asked(A5DataId.SetClockAndSoc));
        Check.Equal((int)CommandOutcome.NoAnswer, (int)Port.Outcome);
    }

    [TestMethod]
    public void Reading_back_repeats_every_100_ms()
    {
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;
        int before = _rig.Board.Asked(A5DataId.Fets);

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(3200);

        int readBacks = _rig.Board.Asked(A5DataId.Fets) - before;
        Check.True(readBacks >= 25 && readBacks <= 40);
    }

    [TestMethod]
    public void A_second_command_waits_for_the_first()
    {
        _rig.Run(2000);

        Check.True(Port.TryBegin(_command, _rig.NowMs));
        Check.True(!Port.TryBegin(new BmsCommand(), _rig.NowMs));
    }

    [TestMethod]
    public void A_stale_reading_never_confirms()
    {
        // The link believes "on"; the reply to reading back is all zero, which says nothing.
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;
        _rig.Board.Set(A5DataId.Fets, 0, 0, 0, 0, 0, 0, 0, 0);
        _command.On = true;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(4000);

        Check.Equal((int)CommandOutcome.Unknown, (int)Port.Outcome);
    }

    [TestMethod]
    public void Soc_is_written_with_a_real_date_or_not_at_all()
    {
        _rig.Run(2000);
        _command.Kind = BmsCommandKind.Soc;
        _command.SocPermille = 800;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1000);
        Check.Equal((int)CommandOutcome.NotPossible, (int)Port.Outcome);
        Check.Equal(0, _rig.Board.Asked(A5DataId.SetClockAndSoc));

        SetDate();
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1000);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(26, _rig.Board.LastWrite[4]);
    }

    [TestMethod]
    public void Setting_the_clock_keeps_the_soc_that_was_just_read()
    {
        _rig.Run(2000);
        _command.Kind = BmsCommandKind.Clock;
        SetDate();
        _rig.Board.Set(A5DataId.Pack, 0x00, 0x85, 0x00, 0x00, 0x75, 0x30, 0x01, 0x23);
        _rig.Board.Set(A5DataId.Clock, 26, 11, 22, 12, 30, 47, 0x01, 0x23);

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1000);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(0x01, _rig.Board.LastWrite[10]);
        Check.Equal(0x23, _rig.Board.LastWrite[11]);
    }

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

    [TestMethod]
    public void A_restart_is_confirmed_by_silence_and_coming_back()
    {
        _rig.Run(2000);
        _command.Kind = BmsCommandKind.Restart;
        _command.ConfirmMs = 15_000;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(20);
        _rig.Board.IsSilent = true;
        _rig.Run(2500);
        Check.True(Port.IsBusy);
        _rig.Board.IsSilent = false;
        _rig.Run(2000);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    private void SetDate()
    {
        _command.Clock.Year = 2026;
        _command.Clock.Month = 11;
        _command.Clock.Day = 22;
        _command.Clock.Hour = 12;
        _command.Clock.Minute = 30;
        _command.Clock.Second = 45;
    }
}
