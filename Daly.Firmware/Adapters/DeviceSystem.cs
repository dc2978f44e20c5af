using System;
using Daly.Hal;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.Adapters;

/// <summary>The chip: its memory, why it started, and its wish to start again.</summary>
/// <remarks>Asking for memory collects garbage and stops everything for some ms: the supervisor does it now and then.</remarks>
internal sealed class DeviceSystem : ISystem
{
    private int _heapFreeBytes = -1;
    private int _nativeFreeBytes = -1;
    private bool _isRestartWanted;

    /// <param name="resetReason">Why the chip started, or <c>null</c>.</param>
    public DeviceSystem(string? resetReason) => ResetReason = resetReason;

    public long HeapFreeBytes => _heapFreeBytes;

    public long NativeFreeBytes => _nativeFreeBytes;

    public string? ResetReason { get; }

    /// <summary>Gets whether the bridge asked for a restart.</summary>
    public bool IsRestartWanted => _isRestartWanted;

    /// <remarks>Only notes the wish: the supervisor saves state first.</remarks>
    public void Restart() => _isRestartWanted = true;

    /// <summary>Measures free memory.</summary>
    public void Measure()
    {
        _heapFreeBytes = (int)nanoFramework.Runtime.Native.GC.Run(false);
        _nativeFreeBytes = MeasureNative();
    }

    private static int MeasureNative()
    {
        try
        {
            NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out _, out uint free, out _);
            return (int)free;
        }
        catch (Exception)
        {
            return -1;
        }
    }

    /// <summary>Tells what woke the chip from sleep.</summary>
    /// <returns>A word, or <c>null</c> when it did not sleep.</returns>
    public static string? WakeUpCause()
    {
        try
        {
            return Sleep.GetWakeupCause() switch
            {
                Sleep.WakeupCause.Undefined => null,
                Sleep.WakeupCause.Timer => "wake_timer",
                Sleep.WakeupCause.Uart => "wake_uart",
                Sleep.WakeupCause.Ext0 => "wake_pin",
                Sleep.WakeupCause.Ext1 => "wake_pin",
                Sleep.WakeupCause.Gpio => "wake_pin",
                _ => "wake_other",
            };
        }
        catch (Exception)
        {
            return null;
        }
    }
}
