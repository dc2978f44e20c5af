using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Persistence;

namespace Daly.Bridge.Topics;

/// <summary>
/// <c>shunt</c>: the battery as our own shunt sees it. Without capacity and cells in the settings nothing is known of the
/// state of charge.
/// </summary>
public sealed class ShuntTopic : RowTopic
{
    internal const string SyncWords = "none,voltage,current_high,current_low,time,fet_off,no_data";

    private const long MilliWattSecondsPerWattHour = 3_600_000;
    private readonly ShuntState _shunt;

    public ShuntTopic(BridgeState state, ShuntState shunt)
        : base(state)
    {
        _shunt = shunt;
    }

    /// <remarks>The voltage may be that of a BMS, which is unknown as soon as its link is.</remarks>
    public override long Stamp(long nowMs) => _shunt.MicroVolts == Absent.Long ? 0 : 1;

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return "voltage_v|63|s|Voltage|voltage|V|m|2";
            case 2: return "current_a|63|s|Current|current|A|m|2";
            case 3: return "power_w|33|s|Power|power|W|m|0";
            case 4: return "soc_pct|11|s|State of charge|battery|%|m|1";
            case 5: return "soc_quality|e|s|Quality of the state of charge|enum||||d|unknown,estimated,synced";
            case 6: return "soc_source|e|s|Source of the state of charge|enum||||do|shunt,bms";
            case 7: return "soc_held|0|b|State of charge is held|||||do";
            case 8: return "sync_blocked_by|e|s|Synchronisation waits for|enum||||d|" + SyncWords;
            case 9: return "remaining_ah|32|s|Remaining charge||Ah|m|1";
            case 10: return "consumed_ah|32|s|Consumed charge||Ah|m|1";
            case 11: return "capacity_ah|31|s|Capacity||Ah|m|1|d";
            case 12: return "since_full_h|11|s|Time since full|duration|h|m|1|d";
            case 13: return "time_to_go_s|0|s|Time to go|duration|s|m|0";
            case 14: return "time_to_full_s|0|s|Time to full|duration|s|m|0";
            case 15: return "charged_ah_total|32|s|Charge in||Ah|t|1|d";
            case 16: return "discharged_ah_total|32|s|Charge out||Ah|t|1|d";
            case 17: return "charged_wh_total|0|s|Energy charged|energy|Wh|t|0";
            case 18: return "discharged_wh_total|0|s|Energy discharged|energy|Wh|t|0";
            case 19: return "saturated|0|b|Current too large to measure|problem||||d";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        bool isFresh = _shunt.IsFresh(nowMs);
        switch (index)
        {
            case 0: return isFresh ? nowMs - _shunt.Reading.TimestampMs : Absent.Long;
            case 1: return isFresh ? _shunt.MicroVolts : Absent.Long;
            case 2: return isFresh ? _shunt.CurrentMicroAmps : Absent.Long;
            case 3: return _shunt.PowerMilliWatts(nowMs);
            case 4: return _shunt.SocPermille;
            case 5: return (int)_shunt.SocQuality;
            case 6: return _shunt.Monitor is null ? 0 : (int)_shunt.Monitor.Source - 1; // None has no word.
            case 8: return (int)_shunt.SyncBlock;
            case 11: return _shunt.CapacityMilliAmpHours;
            case 15: return MilliAmpHours.Of(_shunt.Totals is null ? _shunt.Charge.ChargedMicroAmpSeconds : _shunt.Totals.ChargedMicroAmpSeconds);
            case 16: return MilliAmpHours.Of(_shunt.Totals is null ? _shunt.Charge.DischargedMicroAmpSeconds : _shunt.Totals.DischargedMicroAmpSeconds);
            case 19: return !isFresh ? Absent.Value : _shunt.Reading.IsSaturated ? 1 : 0;
            default: return _shunt.Monitor is null ? Absent.Long : MonitorValue(index, _shunt.Monitor);
        }
    }

    private long MonitorValue(int index, BatteryMonitor monitor)
    {
        SavedTotals? totals = _shunt.Totals;
        long remaining = MilliAmpHours.Of(monitor.Soc.RemainingMicroAmpSeconds);
        switch (index)
        {
            case 7: return _shunt.SocPermille == Absent.Value ? Absent.Value : monitor.Soc.IsHeld ? 1 : 0;
            case 9: return remaining;
            case 10: return remaining == Absent.Long || _shunt.CapacityMilliAmpHours == Absent.Long ? Absent.Long : _shunt.CapacityMilliAmpHours - remaining;
            case 12: return monitor.History.SinceFullDeciHours;
            case 13: return monitor.TimeToGoSeconds;
            case 14: return monitor.TimeToFullSeconds;

            // Without a store nothing is saved, and a restart begins at 0 anyway.
            case 17: return WattHours(totals is null ? monitor.Energy.ChargedMilliWattSeconds : totals.ChargedMilliWattSeconds);
            default: return WattHours(totals is null ? monitor.Energy.DischargedMilliWattSeconds : totals.DischargedMilliWattSeconds);
        }
    }

    private static long WattHours(long milliWattSeconds) =>
        milliWattSeconds == Absent.Long ? Absent.Long : milliWattSeconds / MilliWattSecondsPerWattHour;
}
