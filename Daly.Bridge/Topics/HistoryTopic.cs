using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Soc;
using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary><c>history</c>: slow values of the battery monitor; all are unknown without one.</summary>
public sealed class HistoryTopic : ITopic
{
    private const long MicroAmpSecondsPerMilliAmpHour = 3_600_000;
    private readonly BridgeState _state;

    /// <summary>Initializes a new instance of the <see cref="HistoryTopic"/> class.</summary>
    /// <param name="state">Where the values come from.</param>
    public HistoryTopic(BridgeState state)
    {
        _state = state;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) => 0;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        BatteryMonitor? monitor = _state.Shunt?.Monitor;
        History? history = monitor?.History;
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Fixed("last_sync_error_pct", history is null ? Absent.Value : history.LastSyncErrorPpm, 4, 2);
        json.Int("syncs_total", history is null ? Absent.Value : history.Syncs);
        json.Fixed("deepest_discharge_ah", MilliAmpHours(history is null ? Absent.Long : history.DeepestDischargeMicroAmpSeconds), 3, 2);
        json.Fixed("last_discharge_ah", MilliAmpHours(history is null ? Absent.Long : history.LastDischargeMicroAmpSeconds), 3, 2);
        json.Fixed("voltage_min_v", history is null ? Absent.Value : history.LowestMilliVolts, 3, 3);
        json.Fixed("voltage_max_v", history is null ? Absent.Value : history.HighestMilliVolts, 3, 3);
        json.Fixed("cycles_equivalent", monitor is null ? Absent.Long : monitor.CyclesPermille, 3, 1);
        int learned = monitor is null ? Absent.Value : monitor.Learning.MilliAmpHours;
        json.Fixed("learned_capacity_ah", learned, 3, 1);
        json.End();
        return 0;
    }

    private static long MilliAmpHours(long microAmpSeconds) =>
        microAmpSeconds == Absent.Long ? Absent.Long : microAmpSeconds / MicroAmpSecondsPerMilliAmpHour;
}
