using Daly.Monitor.Records;
using Daly.Monitor.Settings;

namespace Daly.Monitor.Soc;

/// <summary>How far the count may be off by now: half a percent of what was charged, and the threshold's current always.</summary>
/// <remarks>
/// Half a percent is what efficiency, gain and shunt tolerance of a healthy set-up may differ from the settings. A week
/// of solar cycles is about 3 % of the capacity; a winter without a full charge passes 5 % within three weeks.
/// </remarks>
internal sealed class ErrorBudget
{
    private const int LimitPpm = 50_000;
    private const int ChargedShare = 200;
    private const long LongestStepMs = 60_000;

    private readonly MonitorOptions _options;
    private long _microAmpMilliSeconds;
    private long _chargedMicroAmpSeconds;
    private long _lastMs = Absent.Long;

    internal ErrorBudget(MonitorOptions options) => _options = options;

    internal bool IsSpent => _options.ShareOfCapacityPpm(MicroAmpSeconds) > LimitPpm;

    internal long MicroAmpSeconds => (_chargedMicroAmpSeconds / ChargedShare) + (_microAmpMilliSeconds / 1000);

    internal void Restart()
    {
        _microAmpMilliSeconds = 0;
        _chargedMicroAmpSeconds = 0;
    }

    internal void Add(long chargedMicroAmpSeconds) => _chargedMicroAmpSeconds += chargedMicroAmpSeconds;

    internal void Pass(long nowMs)
    {
        long elapsedMs = _lastMs == Absent.Long ? 0 : nowMs - _lastMs;
        _lastMs = nowMs;
        if (elapsedMs > 0 && elapsedMs <= LongestStepMs && !IsSpent)
            _microAmpMilliSeconds += elapsedMs * _options.CountingThresholdMicroAmps;
    }

    internal void Save(RecordWriter writer)
    {
        writer.Long(_microAmpMilliSeconds);
        writer.Long(_chargedMicroAmpSeconds);
    }

    internal void Load(RecordReader reader)
    {
        _microAmpMilliSeconds = reader.Long();
        _chargedMicroAmpSeconds = reader.Long();
    }
}
