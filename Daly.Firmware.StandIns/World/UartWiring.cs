using System;
using System.IO;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.StandIns;

/// <summary>Which port is which, and whether its pins are those that the other side is wired to.</summary>
internal static class UartWiring
{
    /// <exception cref="InvalidOperationException">The pin functions were not set, or one of the pins cannot do it.</exception>
    internal static bool IsWired(PowerCycle cycle, string portName)
    {
        if (portName == "COM1") throw new IOException("COM1 belongs to the debugger.");
        if (portName != "COM2") throw new IOException($"There is no {portName}.");
        if (!cycle.Functions.TryGetValue(DeviceFunction.COM2_TX, out int tx) || !cycle.Functions.TryGetValue(DeviceFunction.COM2_RX, out int rx))
            throw new InvalidOperationException("The pin functions were not set.");
        if (cycle.World.Chip.InputOnlyPins.Contains(tx)) throw new InvalidOperationException($"GPIO {tx} can only be read.");
        return tx == cycle.World.UartTxPin && rx == cycle.World.UartRxPin;
    }
}
