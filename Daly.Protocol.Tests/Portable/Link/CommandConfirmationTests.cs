using Daly.Protocol.A5;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>What confirms a command, what does not, and when its state is unknown.</summary>
[TestClass]
public sealed class CommandConfirmationTests
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
}
