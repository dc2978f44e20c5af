using Daly.Firmware.StandIns;

namespace nanoFramework.Runtime.Native;

public static class GC
{
    public static uint Run(bool compactHeap) => PowerCycle.Current.World.Chip.HeapFreeBytes;
}
