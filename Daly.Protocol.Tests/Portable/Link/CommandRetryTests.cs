using Daly.Protocol.A5;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>What happens to a command when requests stay unanswered, and what it has the wire for.</summary>
[TestClass]
public sealed class CommandRetryTests
{
    private readonly LinkRig _rig = new LinkRig();
    private readonly BmsCommand _command = new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false };

    private IBmsCommandPort Port => _rig.Link.CommandPort;

    [TestMethod]
    public void A_restart_that_was_not_heard_is_repeated_only_after_two_seconds_of_answers()
    {
        _rig.Run(2000);
        _command.Kind = BmsCommandKind.Restart;
        _command.ConfirmMs = 15_000;
        _rig.Board.IgnoreNext = 1;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(1900);
        Check.Equal(1, _rig.Board.Asked(A5DataId.Restart));
        _rig.Run(800);
        Check.Equal(2, _rig.Board.Asked(A5DataId.Restart));
    }

    [TestMethod]
    public void One_lost_reading_is_no_restart()
    {
        _rig.Run(2000);
        _command.Kind = BmsCommandKind.Restart;
        _command.ConfirmMs = 5000;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(350);
        int readings = _rig.Board.Asked(A5DataId.Pack);
        _rig.Board.IgnoreNext = 1;
        _rig.Run(600);
        Check.Equal(0, _rig.Board.IgnoreNext);
        Check.True(_rig.Board.Asked(A5DataId.Pack) > readings + 1);
        Check.True(Port.IsBusy);
        _rig.Run(9000);

        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_clock_that_was_not_heard_is_written_again_with_the_soc_of_then()
    {
        _rig.Run(2000);
        _command.Kind = BmsCommandKind.Clock;
        SetDate();
        _rig.Board.Set(A5DataId.Clock, 26, 11, 22, 9, 0, 0, 0x03, 0x20);
        Port.TryBegin(_command, _rig.NowMs);
        LoseTheWrite(A5DataId.SetClockAndSoc);
        _rig.Board.Set(A5DataId.Pack, 0x00, 0x85, 0x00, 0x00, 0x75, 0x30, 0x03, 0x1F);
        _rig.Run(350);
        _rig.Board.Set(A5DataId.Clock, 26, 11, 22, 12, 30, 47, 0x03, 0x1F);
        _rig.Run(1000);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(2, _rig.Board.Asked(A5DataId.SetClockAndSoc));
        Check.Equal(0x1F, _rig.Board.LastWrite[11]);
    }

    [TestMethod]
    public void A_write_that_was_lost_counts_and_is_repeated_after_a_long_pause()
    {
        _rig.Run(2000);
        int lost = (int)_rig.Status.Counters.LostRequests;
        _rig.Board.IgnoreNext = 1;
        Port.TryBegin(_command, _rig.NowMs);
        int requests = _rig.Board.Requests;
        while (_rig.Board.Requests < requests + 2)
        {
            _rig.Run(1);
        }

        // Reading back follows the silence; its answer takes 51 ms, and then the pause begins.
        _rig.Run(51 + GapController.MaxMs - 5);
        Check.Equal(requests + 2, _rig.Board.Requests);
        _rig.Run(2000);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(lost + 1, (int)_rig.Status.Counters.LostRequests);
    }

    [TestMethod]
    public void A_board_that_takes_no_write_is_not_blamed_on_the_pause()
    {
        _rig.Run(2000);
        int lost = (int)_rig.Status.Counters.LostRequests;
        _rig.Board.AppliesWrites = false;
        _rig.Board.AcknowledgesWrites = false;

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(6000);

        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.Equal(3, _rig.Board.Asked(A5DataId.SetDischargeFet));
        Check.Equal(lost, (int)_rig.Status.Counters.LostRequests);
    }

    [TestMethod]
    public void A_poll_that_stays_unanswered_is_not_repeated_before_a_command()
    {
        _rig.Run(2000);
        _rig.Board.Forget(A5DataId.Alarms);
        int asked = _rig.Board.Asked(A5DataId.Alarms);
        while (_rig.Board.Asked(A5DataId.Alarms) == asked)
        {
            _rig.Run(1);
        }

        Port.TryBegin(_command, _rig.NowMs);
        long begunMs = _rig.NowMs;
        while (Port.IsBusy && _rig.NowMs < begunMs + 3000)
        {
            _rig.Run(1);
        }

        // 14 ms of request and 100 ms of silence, then twice a gap of 20 ms at most and an exchange of 51 ms.
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(asked + 1, _rig.Board.Asked(A5DataId.Alarms));
        Check.True(_rig.NowMs - begunMs <= 14 + 100 + (2 * (21 + 51)) + 5);
    }

    [TestMethod]
    public void A_poll_that_gave_way_says_nothing_about_pause_and_link()
    {
        _rig.Run(2000);
        LinkCounters counters = _rig.Status.Counters;
        _rig.Board.Forget(A5DataId.Alarms);
        int asked = _rig.Board.Asked(A5DataId.Alarms);
        while (_rig.Board.Asked(A5DataId.Alarms) == asked)
        {
            _rig.Run(1);
        }

        Port.TryBegin(_command, _rig.NowMs);
        _rig.Board.Set(A5DataId.Alarms, 0, 0, 0, 0, 0, 0, 0, 0);
        _rig.Run(1500);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(0, (int)counters.Timeouts);
        Check.Equal(0, (int)counters.LostRequests);
    }

    [TestMethod]
    public void While_a_command_is_waited_for_nothing_else_is_asked()
    {
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(60);
        int others = _rig.Board.Requests - _rig.Board.Asked(A5DataId.Fets);
        _rig.Run(440);
        Check.Equal(others, _rig.Board.Requests - _rig.Board.Asked(A5DataId.Fets));

        _rig.Run(2000);
        Check.True(_rig.Board.Requests - _rig.Board.Asked(A5DataId.Fets) > others + 5);
    }

    [TestMethod]
    public void A_board_that_never_shows_the_state_is_polled_again_after_two_seconds()
    {
        _rig.Run(2000);
        _rig.Board.AppliesWrites = false;
        _rig.Board.AcknowledgesWrites = false;
        _command.ConfirmMs = 10_000;
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(2500);
        int alarms = _rig.Board.Asked(A5DataId.Alarms);
        _rig.Run(3000);

        Check.True(Port.IsBusy);
        Check.True(_rig.Board.Asked(A5DataId.Alarms) >= alarms + 2);
    }

    private void LoseTheWrite(int dataId)
    {
        while (_rig.Board.Asked(A5DataId.Pack) == 0 || _rig.Board.LastId != A5DataId.Pack)
        {
            _rig.Run(1);
        }

        _rig.Board.IgnoreNext = 1;
        while (_rig.Board.Asked(dataId) == 0)
        {
            _rig.Run(1);
        }
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
