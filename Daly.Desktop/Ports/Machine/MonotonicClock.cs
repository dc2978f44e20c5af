using System.Diagnostics;
using Daly.Hal;

namespace Daly.Desktop.Ports.Machine;

/// <summary>Milliseconds since this object was made, from the clock that nobody can set.</summary>
public sealed class MonotonicClock : IMonotonicClock
{
    private readonly long _startTimestamp = Stopwatch.GetTimestamp();

    public long NowMs => (long)Stopwatch.GetElapsedTime(_startTimestamp).TotalMilliseconds;
}
