using System;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>A machine whose clock goes right.</summary>
internal sealed class AttackedMachine(Func<long> nowMs) : ISystem, IWallClock
{
    private const long StartUnix = 1_767_225_600;

    public long HeapFreeBytes => 40_000;

    public long NativeFreeBytes => 90_000;

    public string? ResetReason => "power_on";

    public bool IsSet => true;

    public long UnixSeconds => StartUnix + (nowMs() / 1000);

    public void Restart()
    {
    }
}
