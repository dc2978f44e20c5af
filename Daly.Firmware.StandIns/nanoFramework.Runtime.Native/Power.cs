using Daly.Firmware.StandIns;

namespace nanoFramework.Runtime.Native;

public class Power
{
    /// <summary>Ends the run; whoever looks after the device switches it on again.</summary>
    public static void RebootDevice(RebootOption rebootOption = RebootOption.NormalReboot)
    {
        var cycle = PowerCycle.Current;
        cycle.World.NoteReboot();
        cycle.End();
        cycle.ThrowIfOff();
    }
}
