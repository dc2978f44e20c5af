using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;

namespace Daly.Bridge.Tests.Portable.Commands.SwitchBack;

/// <summary>After a restart only the clock tells when a plan is due, and a clock can be lost again.</summary>
[TestClass]
public sealed class LostClockTests
{
    private readonly SwitchBackRig _rig = new SwitchBackRig();

    [TestMethod]
    public void A_clock_that_is_lost_while_the_mark_is_on_its_way_executes_nothing()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsSlow = true;
        _rig.Restart(11);
        _rig.Run(1000);
        _rig.Machine.IsSet = false;
        _rig.Blobs.IsSlow = false;
        _rig.Blobs.Complete();
        _rig.Run(30_000);
        Check.True(!_rig.IsOn);
        Check.Equal(0, _rig.Bridge.Port.Writes);
        Check.Equal(1, _rig.Control.SwitchBacks);
        _rig.Machine.IsSet = true;
        _rig.Run(2000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void A_clock_that_was_set_back_while_the_mark_was_on_its_way_is_waited_for()
    {
        _rig.SwitchOff();
        _rig.Blobs.IsSlow = true;
        _rig.Restart(11);
        _rig.Run(1000);
        _rig.Machine.UnixSeconds -= 60;
        _rig.Blobs.IsSlow = false;
        _rig.Blobs.Complete();
        _rig.Run(30_000);
        Check.True(!_rig.IsOn);
        _rig.Run(40_000);
        Check.True(_rig.IsOn);
    }

    [TestMethod]
    public void What_is_tried_ends_in_time_without_the_clock_too()
    {
        _rig.SwitchOff();
        _rig.Link = LinkState.Lost;
        _rig.Restart(20);
        _rig.Run(5000);
        _rig.Machine.IsSet = false;
        _rig.Run(600_000);
        _rig.Link = LinkState.Online;
        _rig.Run(60_000);
        Check.True(!_rig.IsOn);
        Check.Equal(0, _rig.Bridge.Port.Writes);
        Check.Equal(0, _rig.Control.SwitchBacks);
        Check.Equal(1, _rig.Control.SwitchBacksExpired);
    }
}
