using Daly.Bridge.Tests.Portable.Fakes;

namespace Daly.Bridge.Tests.Portable.Commands.SwitchBack;

/// <summary>The process is killed at every step, and from then on the disk is full, read-only, or as it was.</summary>
[TestClass]
public sealed class KillTests
{
    private const int StepMs = 100;
    private const int DueStep = 100;
    private const int LastStep = 160;

    [TestMethod]
    public void After_a_newer_off_was_confirmed_nothing_switches_the_FET_on()
    {
        for (int newer = 10; newer < DueStep; newer += 30)
        {
            for (int killed = newer; killed < LastStep; killed++)
            {
                IsLeftOff(newer, killed, true, false);
                IsLeftOff(newer, killed, false, true);
                IsLeftOff(newer, killed, false, false);
            }
        }
    }

    [TestMethod]
    public void A_plan_comes_to_its_end_in_time_or_not_at_all()
    {
        for (int killed = 0; killed < LastStep; killed++)
        {
            EndsAsPlanned(killed, true, false);
            EndsAsPlanned(killed, false, true);
            EndsAsPlanned(killed, false, false);
        }
    }

    private static void IsLeftOff(int newer, int killed, bool isFull, bool isReadOnly)
    {
        var rig = new SwitchBackRig();
        rig.SwitchOff();
        Run(rig, newer);
        rig.Blobs.IsFull = isFull;
        rig.Blobs.IsFailing = isReadOnly;
        rig.Bridge.WasConfirmed(SwitchBackRig.Topic, SwitchBackRig.OffForGood);
        Check.Equal(isReadOnly ? "not_stored" : string.Empty, rig.Field("plan"));
        for (int i = newer; i < killed; i++)
        {
            rig.Run(StepMs);
            Check.True(!rig.IsOn);
        }

        rig.Restart(1);
        for (int i = 0; i < LastStep; i++)
        {
            rig.Run(StepMs);
            Check.True(!rig.IsOn);
        }
    }

    // Nothing is switched back before its time; without a mark on the disk not by a process that has not made the plan.
    private static void EndsAsPlanned(int killed, bool isFull, bool isReadOnly)
    {
        var rig = new SwitchBackRig();
        rig.SwitchOff();
        long dueUnix = rig.Control.SwitchBackUnix;
        Run(rig, killed);
        bool wasOn = rig.IsOn;
        rig.Blobs.IsFull = isFull;
        rig.Blobs.IsFailing = isReadOnly;
        rig.Restart(1);
        for (int i = 0; i < LastStep; i++)
        {
            rig.Run(StepMs);
            Check.True(!rig.IsOn || wasOn || rig.Machine.UnixSeconds >= dueUnix);
        }

        Check.True(rig.IsOn == (wasOn || (!isFull && !isReadOnly)));
    }

    private static void Run(SwitchBackRig rig, int steps)
    {
        for (int i = 0; i < steps; i++) rig.Run(StepMs);
    }
}
