using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Portable.Link;

/// <summary>The engine itself closes no FET that a protection may have opened, whoever asks for it.</summary>
[TestClass]
public sealed class FetProtectionTests
{
    private readonly LinkRig _rig = new LinkRig();

    private IBmsCommandPort Port => _rig.Link.CommandPort;

    [TestMethod]
    public void A_FET_is_closed_while_no_protection_is_active()
    {
        _rig.Run(2000);
        Command(true);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void While_a_protection_is_active_nothing_is_written()
    {
        // Byte 2 bit 7: SOC low, level 2.
        _rig.Board.Set(A5DataId.Alarms, 0, 0, 0x80, 0, 0, 0, 0, 0);
        _rig.Run(2000);
        Command(true);
        Refused();
    }

    [TestMethod]
    public void A_warning_forbids_nothing()
    {
        _rig.Board.Set(A5DataId.Alarms, 0, 0, 0x40, 0, 0, 0, 0, 0);
        _rig.Run(2000);
        Command(true);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void Alarms_that_were_never_read_forbid_closing()
    {
        _rig.Board.Forget(A5DataId.Alarms);
        _rig.Run(2000);
        Command(true);
        Refused();
    }

    [TestMethod]
    public void Alarms_that_are_stale_forbid_closing()
    {
        _rig.Run(2000);
        _rig.Board.Forget(A5DataId.Alarms);
        _rig.Run(31_000);
        Command(true);
        Refused();
    }

    [TestMethod]
    public void Opening_is_never_forbidden()
    {
        _rig.Board.Set(A5DataId.Alarms, 0, 0, 0x80, 0, 0, 0, 0, 0);
        _rig.Run(2000);
        Command(false);
        Check.Equal((int)CommandOutcome.Confirmed, (int)Port.Outcome);
    }

    [TestMethod]
    public void A_protection_that_comes_after_the_order_forbids_the_write_that_waits()
    {
        _rig.Run(2000);
        Check.True(Port.TryBegin(Closing(true), _rig.NowMs));
        _rig.Link.Data.Alarms.Raw[2] = 0x80;
        _rig.Run(1000);
        Refused();
    }

    [TestMethod]
    public void The_level_alone_is_that_of_the_whole_evaluation()
    {
        var alarms = new AlarmMessage();
        var whole = new Protocol.Alarms.AlarmEvaluation();
        for (int bit = 0; bit < 72; bit++)
        {
            for (int i = 0; i < 8; i++) alarms.Raw[i] = 0;
            alarms.Beyond = bit < 64 ? (byte)0 : (byte)(1 << (bit - 64));
            if (bit < 64) alarms.Raw[bit / 8] = (byte)(1 << (bit % 8));
            whole.Evaluate(alarms);
            Check.Equal(whole.Level, Protocol.Alarms.AlarmEvaluation.LevelOf(alarms));
        }
    }

    private static BmsCommand Closing(bool on) => new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = on };

    private void Command(bool on)
    {
        Check.True(Port.TryBegin(Closing(on), _rig.NowMs));
        _rig.Run(1000);
    }

    private void Refused()
    {
        Check.Equal((int)CommandOutcome.Protected, (int)Port.Outcome);
        Check.Equal(0, _rig.Board.Asked(A5DataId.SetDischargeFet));
    }
}
