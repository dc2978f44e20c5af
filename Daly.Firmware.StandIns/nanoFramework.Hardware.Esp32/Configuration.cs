using System;
using Daly.Firmware.StandIns;

namespace nanoFramework.Hardware.Esp32;

public class Configuration
{
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        var cycle = PowerCycle.Current;
        cycle.ThrowIfOff();
        if (!cycle.World.Chip.HasPin(pin)) throw new ArgumentException($"The chip has no GPIO {pin}.");
        cycle.Functions[value] = pin;
    }
}
