using Daly.Hal;

namespace Daly.Desktop.Ports.Machine;

/// <summary>The operating system's time of day.</summary>
/// <remarks>
/// A Raspberry Pi has no clock that runs without power and starts in the past until it has reached a time server; no
/// such start lies after <see cref="FirstCredibleYear"/>.
/// </remarks>
public sealed class WallClock : IWallClock
{
    /// <summary>Earlier years mean that the clock was not set.</summary>
    public const int FirstCredibleYear = 2024;

    private readonly TimeProvider _time;

    /// <summary>Initializes a new instance of the <see cref="WallClock"/> class on the system's clock.</summary>
    public WallClock()
        : this(TimeProvider.System)
    {
    }

    public WallClock(TimeProvider time) => _time = time;

    public bool IsSet => _time.GetUtcNow().Year >= FirstCredibleYear;

    public long UnixSeconds => _time.GetUtcNow().ToUnixTimeSeconds();
}
