using System.Collections.Generic;

namespace Daly.Firmware.StandIns;

/// <summary>What kind of chip it is; an ESP32 unless told otherwise.</summary>
public sealed class ChipModel
{
    /// <summary>Gets or sets the highest GPIO.</summary>
    public int HighestPin { get; set; } = 39;

    /// <summary>Gets the GPIOs that can only be read.</summary>
    public ISet<int> InputOnlyPins { get; } = new HashSet<int> { 34, 35, 36, 37, 38, 39 };

    /// <summary>Gets or sets the free managed memory that is told, in bytes.</summary>
    public uint HeapFreeBytes { get; set; } = 61_000;

    /// <summary>Gets or sets the free native memory that is told, in bytes.</summary>
    public uint NativeFreeBytes { get; set; } = 98_000;

    /// <summary>Gets or sets whether the chip refuses to tell about its native memory.</summary>
    public bool RefusesMemoryInfo { get; set; }

    internal bool HasPin(int pin) => pin >= 0 && pin <= HighestPin;
}
