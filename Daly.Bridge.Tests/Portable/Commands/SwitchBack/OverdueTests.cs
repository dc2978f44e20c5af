using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands.SwitchBack;

/// <summary>What becomes of a plan whose moment has passed, and how long.</summary>
[TestClass]
public sealed class OverdueTests
{
    private const string TooLate = "discharge FET was not switched back in time and stays as it is (expired)";

    private readonly SwitchBackRig _rig = new SwitchBackRig();

    [TestMethod]
    public void A_board_that_is_silent_when_it_is_due_is_waited_for()
    {
        _rig.SwitchOff();
        _rig.Run(8000);
        _rig.Link = LinkState.Lost;
        _rig.Run(20_000);
        Check.Equal(1, _rig.Control.SwitchBacks);
        Check.True(_rig.Control.IsSwitchBackDue);
        Check.Equal("discharge FET is not switched back yet: the BMS does not answer", _rig.Last.Text);
        long told = _rig.Bridge.State.Events.Total;
        _rig.Run(300_000);
        Check.Equal(told, _rig.Bridge.State.Events.Total);
        _rig.Link = LinkState.Online;
        _rig.Run(3000);
        Check.True(_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal("discharge FET is switched back", _rig.Last.Text);
    }

    [TestMethod]
    public void A_board_that_comes_back_too_late_is_not_switched()
    {
        _rig.SwitchOff();
        _rig.Link = LinkState.Lost;
        _rig.Run(615_000);
        IsExpired();
    }

    [TestMethod]
    public void How_long_it_is_tried_is_a_setting()
    {
        var rig = new SwitchBackRig(CommandRig.Enabled + "control.overdue_s = 30\n");
        rig.SwitchOff();
        rig.Link = LinkState.Lost;
        rig.Run(38_000);
        Check.Equal(1, rig.Control.SwitchBacks);
        rig.Run(4000);
        Check.Equal(0, rig.Control.SwitchBacks);
        Check.Equal(1, rig.Control.SwitchBacksExpired);
    }

    [TestMethod]
    public void A_restart_after_days_switches_nothing()
    {
        _rig.SwitchOff();
        _rig.Restart(3 * 86_400);
        _rig.Run(3000);
        IsExpired();
    }

    [TestMethod]
    public void A_machine_that_slept_for_days_switches_nothing()
    {
        _rig.SwitchOff();
        _rig.Machine.UnixSeconds += 3 * 86_400;
        _rig.Run(3000);
        IsExpired();
    }

    [TestMethod]
    public void A_clock_that_was_set_back_does_not_prolong_the_time()
    {
        _rig.SwitchOff();
        _rig.Link = LinkState.Lost;
        _rig.Machine.UnixSeconds -= 86_400;
        _rig.Run(615_000);
        IsExpired();
    }

    [TestMethod]
    public void What_came_too_late_stays_visible_over_a_restart_until_it_is_acknowledged()
    {
        Expire();
        _rig.Restart(5);
        _rig.Run(6000);
        Check.Equal(1, _rig.Control.SwitchBacksExpired);
        Check.Equal(TooLate, _rig.Last.Text);
        _rig.Bridge.WasConfirmed("arm", "on");
        Check.Equal(1, _rig.Control.SwitchBacksExpired);
        _rig.Bridge.WasConfirmed("arm", "off");
        Check.Equal(0, _rig.Control.SwitchBacksExpired);
        _rig.Restart(5);
        Check.Equal(0, _rig.Control.SwitchBacksExpired);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
    }

    [TestMethod]
    public void A_newer_command_to_that_FET_acknowledges()
    {
        Expire();
        _rig.Bridge.WasConfirmed("1/charge_fet", "on");
        Check.Equal(1, _rig.Control.SwitchBacksExpired);
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, "on");
        Check.Equal(0, _rig.Control.SwitchBacksExpired);
    }

    [TestMethod]
    public void Without_a_clock_after_a_restart_nothing_is_executed()
    {
        _rig.SwitchOff();
        _rig.Machine.IsSet = false;
        _rig.Restart(20);
        _rig.Run(115_000);
        Check.Equal(0, _rig.Bridge.State.Events.Total);
        _rig.Run(900_000);
        Check.True(!_rig.IsOn);
        Check.Equal(1, _rig.Control.SwitchBacks);
        Check.Equal("discharge FET is not switched back yet: the clock is not set after a restart", _rig.Last.Text);
        Check.Equal(0, _rig.Bridge.Port.Writes);
        _rig.Machine.IsSet = true;
        _rig.Run(3000);
        IsExpired();
    }

    [TestMethod]
    public void A_clock_that_is_set_soon_after_a_restart_is_enough()
    {
        _rig.SwitchOff();
        _rig.Machine.IsSet = false;
        _rig.Restart(20);
        _rig.Run(60_000);
        Check.True(!_rig.IsOn);
        _rig.Machine.IsSet = true;
        _rig.Run(2000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void What_may_not_be_opened_now_is_tried_for_as_long()
    {
        _rig.IsOn = false;
        _rig.Run(500);
        _rig.Bridge.WasConfirmed("arm", "on");
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, "{\"value\":\"on\",\"for_s\":10}");
        _rig.Bridge.Pack.Data.Pack.CurrentRaw = 30_000 - 900;
        _rig.Run(20_000);
        Check.True(_rig.IsOn);
        Check.Equal("needs_ack", _rig.Field("reason"));
        Check.Equal(1, _rig.Control.SwitchBacks);
        _rig.Bridge.Pack.Data.Pack.CurrentRaw = 30_000;
        _rig.Run(11_000);
        Check.True(!_rig.IsOn);
    }

    private void Expire()
    {
        _rig.SwitchOff();
        _rig.Link = LinkState.Lost;
        _rig.Run(615_000);
        _rig.Link = LinkState.Online;
        _rig.Run(500);
    }

    private void IsExpired()
    {
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal(1, _rig.Control.SwitchBacksExpired);
        Check.Equal(TooLate, _rig.Last.Text);
        Check.Equal((int)EventSeverity.Error, (int)_rig.Last.Severity);
        int writes = _rig.Bridge.Port.Writes;
        _rig.Link = LinkState.Online;
        _rig.Run(60_000);
        Check.Equal(writes, _rig.Bridge.Port.Writes);
        Check.True(!_rig.IsOn);
    }
}
