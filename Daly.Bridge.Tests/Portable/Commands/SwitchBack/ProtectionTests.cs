using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands.SwitchBack;

/// <summary>A FET that the BMS opened for protection is never closed by us.</summary>
[TestClass]
public sealed class ProtectionTests
{
    private const string Protected = "discharge FET is not switched back: a protection of the BMS is active: it decides about its FETs";

    private readonly SwitchBackRig _rig = new SwitchBackRig();

    [TestMethod]
    public void A_protection_when_it_is_due_ends_the_plan()
    {
        _rig.SwitchOff();
        _rig.IsProtected = true;
        _rig.Run(9000);
        Check.Equal(1, _rig.Control.SwitchBacks);
        IsEnded(3000);
    }

    [TestMethod]
    public void While_a_protection_is_active_nothing_is_switched_off_by_itself_either()
    {
        _rig.IsOn = false;
        _rig.Run(500);
        _rig.Bridge.WasConfirmed(SwitchBackRig.Topic, "{\"value\":\"on\",\"ack\":\"load_dump\",\"for_s\":10}");
        _rig.IsProtected = true;
        IsEnded(12_000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void A_protection_that_came_and_went_over_a_FET_that_we_had_opened_changes_nothing()
    {
        _rig.SwitchOff();
        _rig.IsProtected = true;
        _rig.Run(3000);
        _rig.IsProtected = false;
        _rig.Run(9000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void What_the_BMS_opened_while_our_command_was_in_doubt_is_not_closed()
    {
        _rig.SwitchOff(CommandOutcome.Unknown);
        _rig.Run(1000);
        _rig.IsProtected = true;
        _rig.IsOn = false;
        IsEnded(1000);
        _rig.IsProtected = false;
        _rig.Run(20_000);
        Check.True(!_rig.IsOn);
    }

    [TestMethod]
    public void What_the_BMS_opened_after_others_had_closed_it_is_not_closed()
    {
        _rig.SwitchOff();
        _rig.IsOn = true;
        _rig.Run(1000);
        _rig.IsOn = false;
        _rig.IsProtected = true;
        _rig.Run(1000);
        _rig.IsProtected = false;
        _rig.Run(20_000);
        Check.True(!_rig.IsOn);
        Check.Equal(0, _rig.Control.SwitchBacks);
    }

    [TestMethod]
    public void A_protection_while_it_is_tried_ends_the_plan()
    {
        _rig.SwitchOff();
        _rig.Link = LinkState.Lost;
        _rig.Run(60_000);
        _rig.IsProtected = true;
        _rig.Link = LinkState.Online;
        IsEnded(3000);
        _rig.IsProtected = false;
        _rig.Run(60_000);
        Check.True(!_rig.IsOn);
    }

    private void IsEnded(int milliseconds)
    {
        int writes = _rig.Bridge.Port.Writes;
        _rig.Run(milliseconds);
        Check.Equal(writes, _rig.Bridge.Port.Writes);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal(Protected, _rig.Last.Text);
    }
}
