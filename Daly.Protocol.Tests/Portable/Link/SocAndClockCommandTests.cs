using Daly.Protocol.A5;
using Daly.Protocol.Link;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>State of charge and clock are one write: neither goes without the other.</summary>
[TestClass]
public sealed class SocAndClockCommandTests
{
    private readonly LinkRig _rig = new LinkRig();
    private readonly BmsCommand _command = new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false };

    private IBmsCommandPort Port => _rig.Link.CommandPort;

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
