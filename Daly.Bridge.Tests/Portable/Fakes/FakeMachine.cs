using Daly.Hal;

namespace Daly.Bridge.Tests.Portable.Fakes;

internal sealed class FakeMachine : ISystem, IMonotonicClock, IWallClock
{
    public long HeapFreeBytes { get; set; } = 41230;

    public long NativeFreeBytes { get; set; } = 98304;

    public string? ResetReason { get; set; } = "power_on";

    public bool IsSet { get; set; } = true;

    public long UnixSeconds { get; set; } = 1767225600;

    public long NowMs { get; set; }

    public int Restarts { get; private set; }

    public void Restart() => Restarts++;
}
