using Daly.Protocol.Link;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Portable.D2;

[TestClass]
public sealed class D2CommandTests
{
    private readonly ModbusRig _rig = D2Boards.Rig();
    private readonly BmsCommand _command = new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false };

    private RegisterBoard Board => _rig.Board;

    private IBmsCommandPort Port => _rig.Link.CommandPort;

    [TestMethod]
    public void A_FET_is_switched_at_A6_and_confirmed_by_its_state()
    {
        Board.LinkedFrom = 0xA6;
        Board.LinkedTo = 0x36;
        Execute(600);

        Check.Equal("d20600a600007a4a", Board.LastWrite);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(0, _rig.Data.Fets.DischargeFet);
        Check.Equal(1, _rig.Data.Fets.ChargeFet);
    }

    [TestMethod]
    public void The_charge_FET_is_switched_at_A5()
    {
        _command.Kind = BmsCommandKind.ChargeFet;
        Board.LinkedFrom = 0xA5;
        Board.LinkedTo = 0x35;
        Execute(600);

        Check.Equal("d20600a500008a4a", Board.LastWrite);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void The_acknowledgement_alone_never_confirms()
    {
        Execute(5000);

        Check.True(Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
        Check.Equal(1, Board.Writes);
    }

    [TestMethod]
    public void A_missing_acknowledgement_alone_never_fails()
    {
        Board.LinkedFrom = 0xA6;
        Board.LinkedTo = 0x36;
        Board.AcknowledgesWrites = false;
        Execute(2000);

        Check.True(!Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_write_that_was_not_heard_is_repeated()
    {
        Board.LinkedFrom = 0xA6;
        Board.LinkedTo = 0x36;
        _rig.Run(2000);
        Board.IgnoreNext = 1;
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(2500);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_refused_write_is_no_acknowledgement()
    {
        _rig.Run(2000);
        Board.ExceptionCode = 3;
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(5000);

        Check.True(!Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Unknown, (int)Port.Outcome);
    }

    [TestMethod]
    public void SOC_is_written_alone_and_confirmed_within_half_a_percent()
    {
        _command.Kind = BmsCommandKind.Soc;
        _command.SocPermille = 680;
        Board.LinkedFrom = 0xA7;
        Board.LinkedTo = 0x2A;
        Execute(1000);

        Check.Equal(0x02A8, Board.Get(0xA7));
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(680, _rig.Data.Pack.SocPermille);
    }

    [TestMethod]
    public void An_impossible_SOC_is_not_sent()
    {
        _command.Kind = BmsCommandKind.Soc;
        _command.SocPermille = 1001;
        Execute(1000);

        Check.Equal((int)CommandOutcome.NotPossible, (int)Port.Outcome);
        Check.Equal(0, Board.Writes);
    }

    [TestMethod]
    public void The_clock_is_written_as_the_vendor_app_does_and_read_back()
    {
        _command.Kind = BmsCommandKind.Clock;
        SetClock(2024, 11, 7, 9, 52, 28);
        Board.Set(0xD4, 0, 0, 0);
        Execute(1000);

        Check.Equal("d21000d40003180b0709341cf7d8", Board.LastWrite);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_date_that_does_not_exist_is_not_sent()
    {
        _command.Kind = BmsCommandKind.Clock;
        SetClock(2000, 0, 0, 0, 0, 0);
        Execute(1000);

        Check.Equal((int)CommandOutcome.NotPossible, (int)Port.Outcome);
        Check.Equal(0, Board.Writes);
    }

    [TestMethod]
    public void A_restart_is_confirmed_when_the_board_was_away_and_came_back()
    {
        _command.Kind = BmsCommandKind.Restart;
        Board.AcknowledgesWrites = false;
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(100);
        Board.IsSilent = true;
        _rig.Run(1000);
        Board.IsSilent = false;
        _rig.Run(1500);

        Check.Equal("d20600f000009a5a", Board.LastWrite);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    private void Execute(int milliseconds)
    {
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(milliseconds);
    }

    private void SetClock(int year, int month, int day, int hour, int minute, int second)
    {
        _command.Clock.Year = year;
        _command.Clock.Month = month;
        _command.Clock.Day = day;
        _command.Clock.Hour = hour;
        _command.Clock.Minute = minute;
        _command.Clock.Second = second;
    }
}
