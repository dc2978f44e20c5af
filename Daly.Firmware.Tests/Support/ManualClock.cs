using Daly.Hal;

namespace Daly.Firmware.Tests.Support;

internal sealed class ManualClock : IMonotonicClock, IWallClock
{
    public long NowMs { get; set; } = 1000;

    public bool IsSet { get; set; } = true;

    public long UnixSeconds => 1_800_000_000;
}
