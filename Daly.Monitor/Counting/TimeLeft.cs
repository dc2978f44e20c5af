using Daly.Monitor.Settings;

namespace Daly.Monitor.Counting;

/// <summary>How long the battery lasts, or takes to be full, at the mean current of the last three minutes.</summary>
public sealed class TimeLeft
{
    /// <summary>The longest time that is told, in seconds: 240 h.</summary>
    public const int MostSeconds = 240 * 3600;

    private const int AverageMs = 180_000;

    private readonly MonitorOptions _options;
    private readonly MovingAverage _average = new MovingAverage(AverageMs);
    private long _sinceMs = Absent.Long;
    private bool _isMean;

    internal TimeLeft(MonitorOptions options) => _options = options;

    /// <summary>Gets the mean current in microamperes, or <see cref="Absent.Long"/>.</summary>
    public long AverageMicroAmps => _average.Value;

    internal void Add(long atMs, long microAmps)
    {
        if (_sinceMs == Absent.Long)
            _sinceMs = atMs;

        _isMean = atMs - _sinceMs >= AverageMs;
        _average.Add(atMs, microAmps);
    }

    internal void Clear()
    {
        _sinceMs = Absent.Long;
        _isMean = false;
        _average.Clear();
    }

    internal int ToGoSeconds(long chargeMicroAmpSeconds)
    {
        long floor = _options.CapacityMicroAmpSeconds / 1000 * _options.FloorPermille;
        return IsFlowing && _average.Value < 0
            ? Seconds(chargeMicroAmpSeconds - floor, -_average.Value) : Absent.Value;
    }

    internal int ToFullSeconds(long chargeMicroAmpSeconds)
    {
        long missing = _options.CapacityMicroAmpSeconds - chargeMicroAmpSeconds;
        return IsFlowing && _average.Value > 0
            ? Seconds(missing, _average.Value * (_options.EfficiencyPpm / 1000) / 1000) : Absent.Value;
    }

    /// <summary>Gets whether there is a current to count with; that of the first minutes says nothing about the hours to come.</summary>
    private bool IsFlowing => _isMean && _average.Value != Absent.Long
        && Whole.Size(_average.Value) >= _options.CountingThresholdMicroAmps;

    private static int Seconds(long microAmpSeconds, long microAmps)
    {
        if (microAmps <= 0)
            return Absent.Value;

        return (int)Whole.Between(microAmpSeconds / microAmps, 0, MostSeconds);
    }
}
