using System;
using Daly.Firmware.StandIns;

namespace nanoFramework.Hardware.Esp32;

public class NativeMemory
{
    public enum MemoryType
    {
        All = 0,
        Internal = 1,
        SpiRam = 2,
    }

    public static void GetMemoryInfo(MemoryType memType, out uint totalSize, out uint totalFreeSize, out uint largestFreeBlock)
    {
        if (PowerCycle.Current.World.Chip.RefusesMemoryInfo) throw new NotSupportedException();
        totalSize = 300_000;
        totalFreeSize = memType == MemoryType.SpiRam ? 0 : PowerCycle.Current.World.Chip.NativeFreeBytes;
        largestFreeBlock = totalFreeSize / 2;
    }
}
