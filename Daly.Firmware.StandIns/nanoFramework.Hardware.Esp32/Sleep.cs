using Daly.Firmware.StandIns;

namespace nanoFramework.Hardware.Esp32;

public class Sleep
{
    public enum WakeupCause
    {
        Undefined = 0,
        Ext0 = 2,
        Ext1 = 3,
        Timer = 4,
        TouchPad = 5,
        Ulp = 6,
        Gpio = 7,
        Uart = 8,
        Wifi = 9,
    }

    public static WakeupCause GetWakeupCause() => PowerCycle.Current.World.WakeupCause;
}
