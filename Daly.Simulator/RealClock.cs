using System.Diagnostics;
using Daly.Hal;

namespace Daly.Simulator;

/// <summary>The computer's monotonic time since this object was made.</summary>
public sealed class RealClock : ISimulationClock, IMonotonicClock
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public long NowMicroseconds => Stopwatch.GetElapsedTime(_start).Ticks / 10;

    public long NowMs => NowMicroseconds / 1000;
}
