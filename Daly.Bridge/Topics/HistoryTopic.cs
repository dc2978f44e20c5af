using Daly.Bridge.State;
using Daly.Monitor;

namespace Daly.Bridge.Topics;

/// <summary><c>history</c>: slow values of the battery monitor; all are unknown without one.</summary>
public sealed class HistoryTopic : RowTopic
{
    public HistoryTopic(BridgeState state)
        : base(state)
    {
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "last_sync_error_pct|42|s|Error at the last synchronisation||%|m|1|d";
            case 1: return "syncs_total|0|s|Synchronisations|||t|0|do";
            case 2: return "deepest_discharge_ah|32|s|Deepest discharge||Ah|m|1|do";
            case 3: return "last_discharge_ah|32|s|Last discharge||Ah|m|1|do";
            case 4: return "voltage_min_v|33|s|Lowest voltage ever|voltage|V|m|2|do";
            case 5: return "voltage_max_v|33|s|Highest voltage ever|voltage|V|m|2|do";
            case 6: return "cycles_equivalent|31|s|Equivalent cycles|||t|1|d";
            case 7: return "learned_capacity_ah|31|s|Learned capacity||Ah|m|1|d";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        BatteryMonitor? monitor = State.Shunt?.Monitor;
        return monitor is null ? Absent.Long : Value(index, monitor);
    }

    private static long Value(int index, BatteryMonitor monitor)
    {
        switch (index)
        {
            case 0: return monitor.History.LastSyncErrorPpm;
            case 1: return monitor.History.Syncs;
            case 2: return MilliAmpHours.Of(monitor.History.DeepestDischargeMicroAmpSeconds);
            case 3: return MilliAmpHours.Of(monitor.History.LastDischargeMicroAmpSeconds);
            case 4: return monitor.History.LowestMilliVolts;
            case 5: return monitor.History.HighestMilliVolts;
            case 6: return monitor.CyclesPermille;
            default: return monitor.Learning.MilliAmpHours;
        }
    }
}
