namespace Daly.Monitor.Counting;

/// <summary>An exponential average over measured time, in whole numbers with 8 extra bits.</summary>
internal sealed class MovingAverage
{
    private const int ExtraBits = 8;

    private readonly int _timeConstantMs;
    private long _scaled;
    private long _atMs = Absent.Long;

    internal MovingAverage(int timeConstantMs) => _timeConstantMs = timeConstantMs;

    /// <summary>Gets the average, or absent before the first value.</summary>
    internal long Value => _atMs == Absent.Long ? Absent.Long : Whole.Round(_scaled, 1 << ExtraBits);

    internal void Clear() => _atMs = Absent.Long;

    internal void Add(long atMs, long value)
    {
        long scaled = value * (1 << ExtraBits);
        long elapsedMs = atMs - _atMs;
        if (_atMs == Absent.Long || elapsedMs < 0 || elapsedMs > 10L * _timeConstantMs)
            _scaled = scaled;
        else
            _scaled += (scaled - _scaled) * elapsedMs / (_timeConstantMs + elapsedMs);

        _atMs = atMs;
    }
}
