using System;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>The device's time of day, which begins in 1970 at every start and is set by SNTP.</summary>
internal sealed class WallClock : IWallClock
{
    private const int FirstCredibleYear = 2024;

    public bool IsSet => DateTime.UtcNow.Year >= FirstCredibleYear;

    public long UnixSeconds => (DateTime.UtcNow.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
}
