using Daly.Protocol.Link;
using Daly.Protocol.Tests.Portable.Modbus;

namespace Daly.Protocol.Tests.Portable.P81;

[TestClass]
public sealed class P81CommandTests
{
    private readonly ModbusRig _rig = P81Boards.Rig();
    private readonly BmsCommand _command = new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = false };

    private RegisterBoard Board => _rig.Board;

    private IBmsCommandPort Port => _rig.Link.CommandPort;

    [TestMethod]
    public void The_charge_FET_is_switched_at_121_and_confirmed_by_its_state()
    {
        Link(0x121, 0x52);
        Execute(700);

        Check.Equal(0, Board.Get(0x121));
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.True(Port.WasAcknowledged);
    }

    [TestMethod]
    public void The_discharge_FET_is_switched_at_122()
    {
        _command.Kind = BmsCommandKind.DischargeFet;
        Link(0x122, 0x53);
        Execute(700);

        Check.Equal(0, Board.Get(0x122));
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_write_that_changes_nothing_fails_as_unchanged()
    {
        Board.AppliesWrites = false;
        Execute(5000);

        Check.Equal((int)CommandOutcome.Unchanged, (int)Port.Outcome);
    }

    [TestMethod]
    public void SOC_is_written_at_116()
    {
        _command.Kind = BmsCommandKind.Soc;
        _command.SocPermille = 1000;
        Link(0x116, 0x3A);
        Execute(700);

        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
        Check.Equal(1000, _rig.Data.Pack.SocPermille);
    }

    [TestMethod]
    public void The_clock_is_written_at_123_in_one_request_and_read_back_from_the_live_block()
    {
        _command.Kind = BmsCommandKind.Clock;
        _command.Clock.Year = 2026;
        _command.Clock.Month = 6;
        _command.Clock.Day = 2;
        _command.Clock.Hour = 20;
        _command.Clock.Minute = 2;
        _command.Clock.Second = 30;
        Execute(700);

        Check.Equal(1, Board.Writes);
        Check.Equal(0x1A06, Board.Get(0x123));
        Check.Equal(0x0214, Board.Get(0x124));
        Check.Equal(0x021E, Board.Get(0x125));
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_loop_is_no_acknowledgement_because_requests_have_addresses_of_their_own()
    {
        _rig.Run(2000);
        Board.IsEchoing = true;
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(6000);

        Check.True(!Port.WasAcknowledged);
        Check.Equal((int)CommandOutcome.Unknown, (int)Port.Outcome);
    }

    private void Link(int from, int to)
    {
        Board.LinkedFrom = from;
        Board.LinkedTo = to;
    }

    private void Execute(int milliseconds)
    {
        _rig.Run(2000);
        Port.TryBegin(_command, _rig.NowMs);
        _rig.Run(milliseconds);
    }
}
