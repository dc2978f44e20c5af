using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Anchors;
using Daly.Monitor.Persistence;
using Daly.Monitor.Soc;
using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary>
/// <c>shunt</c>: the battery as our own shunt sees it. Without capacity and cells in the settings nothing is known of the
/// state of charge.
/// </summary>
public sealed class ShuntTopic : ITopic
{
    private const long MicroAmpSecondsPerMilliAmpHour = 3_600_000;
    private const long MilliWattSecondsPerWattHour = 3_600_000;
    private readonly BridgeState _state;
    private readonly ShuntState _shunt;

    /// <summary>Initializes a new instance of the <see cref="ShuntTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="shunt">The shunt.</param>
    public ShuntTopic(BridgeState state, ShuntState shunt)
    {
        _state = state;
        _shunt = shunt;
    }

    /// <inheritdoc/>
    /// <remarks>The voltage may be that of a BMS, which is unknown as soon as its link is.</remarks>
    public long Stamp(long nowMs) => _shunt.MicroVolts == Absent.Long ? 0 : 1;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        bool isFresh = _shunt.IsFresh(nowMs);
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", isFresh ? nowMs - _shunt.Reading.TimestampMs : Absent.Long);
        json.Fixed("voltage_v", isFresh ? _shunt.MicroVolts : Absent.Long, 6, 3);
        json.Fixed("current_a", isFresh ? _shunt.CurrentMicroAmps : Absent.Long, 6, 3);
        json.Fixed("power_w", _shunt.PowerMilliWatts(nowMs), 3, 3);
        WriteSoc(json);
        WriteCounters(json);
        json.Int("saturated", !isFresh ? Absent.Value : _shunt.Reading.IsSaturated ? 1 : 0);
        json.End();
        return Stamp(nowMs);
    }

    private void WriteSoc(JsonWriter json)
    {
        BatteryMonitor? monitor = _shunt.Monitor;
        json.Fixed("soc_pct", _shunt.SocPermille, 1, 1);
        json.Text("soc_quality", SocWords.Quality(_shunt.SocQuality));
        json.Text("soc_source", monitor is null ? "shunt" : SocWords.Source(monitor.Source));
        json.Int("soc_held", monitor is null || _shunt.SocPermille == Absent.Value ? Absent.Value : monitor.Soc.IsHeld ? 1 : 0);
        json.Text("sync_blocked_by", SyncBlocks.Word(monitor is null ? SyncBlock.NoData : monitor.Full.Block));
        long remaining = monitor is null ? Absent.Long : MilliAmpHours(monitor.Soc.RemainingMicroAmpSeconds);
        long capacity = _shunt.CapacityMilliAmpHours;
        bool isKnown = remaining != Absent.Long && capacity != Absent.Long;
        json.Fixed("remaining_ah", remaining, 3, 2);
        json.Fixed("consumed_ah", isKnown ? capacity - remaining : Absent.Long, 3, 2);
        json.Fixed("capacity_ah", capacity, 3, 1);
        json.Fixed("since_full_h", monitor is null ? Absent.Long : monitor.History.SinceFullDeciHours, 1, 1);
        json.Int("time_to_go_s", monitor is null ? Absent.Value : monitor.TimeToGoSeconds);
        json.Int("time_to_full_s", monitor is null ? Absent.Value : monitor.TimeToFullSeconds);
    }

    private void WriteCounters(JsonWriter json)
    {
        SavedTotals? totals = _shunt.Totals;
        long charged = totals is null ? _shunt.Charge.ChargedMicroAmpSeconds : totals.ChargedMicroAmpSeconds;
        long discharged = totals is null ? _shunt.Charge.DischargedMicroAmpSeconds : totals.DischargedMicroAmpSeconds;
        json.Fixed("charged_ah_total", MilliAmpHours(charged), 3, 2);
        json.Fixed("discharged_ah_total", MilliAmpHours(discharged), 3, 2);
        WriteEnergy(json, totals, _shunt.Monitor);
    }

    // Without a store nothing is saved, and a restart begins at 0 anyway.
    private static void WriteEnergy(JsonWriter json, SavedTotals? totals, BatteryMonitor? monitor)
    {
        long charged = totals != null ? totals.ChargedMilliWattSeconds : monitor is null ? Absent.Long : monitor.Energy.ChargedMilliWattSeconds;
        long discharged = totals != null ? totals.DischargedMilliWattSeconds : monitor is null ? Absent.Long : monitor.Energy.DischargedMilliWattSeconds;
        json.Int("charged_wh_total", WattHours(charged));
        json.Int("discharged_wh_total", WattHours(discharged));
    }

    private static long WattHours(long milliWattSeconds) =>
        milliWattSeconds == Absent.Long ? Absent.Long : milliWattSeconds / MilliWattSecondsPerWattHour;

    private static long MilliAmpHours(long microAmpSeconds) =>
        microAmpSeconds == Absent.Long ? Absent.Long : microAmpSeconds / MicroAmpSecondsPerMilliAmpHour;
}
