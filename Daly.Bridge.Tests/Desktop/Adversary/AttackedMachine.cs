using System;
using Daly.Hal;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>A machine whose clock goes right, once it is set.</summary>
internal sealed class AttackedMachine(Func<long> nowMs) : ISystem, IWallClock
{
    private const long StartUnix = 1_767_225_600;

    public long HeapFreeBytes => 40_000;

    public long NativeFreeBytes => 90_000;

    public string? ResetReason => "power_on";

    /// <summary>Gets or sets until when nobody knows the time.</summary>
    public long UnsetUntilMs { get; set; }

    public bool IsSet => nowMs() >= UnsetUntilMs;

    public long UnixSeconds => StartUnix + (nowMs() / 1000);

    public void Restart()
    {
    }
}
