using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Anchors;
using Daly.Monitor.Soc;

namespace Daly.Bridge.Topics;

/// <summary>
/// <c>monitor</c>: why the battery monitor says what it says: quality, what a synchronisation waits for with numbers, the
/// sensor, how BMS and shunt compare, calibration and the settings in force. Sent at once when one of the words changes.
/// </summary>
public sealed class MonitorTopic : RowTopic
{
    private readonly ShuntState _shunt;

    public MonitorTopic(BridgeState state, ShuntState shunt)
        : base(state)
    {
        _shunt = shunt;
    }

    public override long Stamp(long nowMs)
    {
        long stamp = 1 + (int)_shunt.Sensor;
        BatteryMonitor? monitor = _shunt.Monitor;
        if (monitor is null) return stamp;
        stamp = (stamp * 16) + (int)monitor.Full.Block;
        stamp = (stamp * 16) + (int)monitor.Soc.Basis;
        stamp = (stamp * 16) + (int)monitor.Soc.Doubt;
        stamp = (stamp * 16) + (int)monitor.Comparison.Verdict;
        stamp = (stamp * 2) + (monitor.IsSocSuspect ? 1 : 0);
        return (stamp * 2) + (monitor.RunTime.IsAnySet ? 1 : 0);
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "sensor|e|s|State of the sensor|enum||||d|starting,ok,absent,wrong_chip,failing";
            case 1: return "sensor_text|w";
            case 2: return "soc_reason|w|s|Reason of the quality|||||do";
            case 3: return "soc_suspect|0|b|State of charge is doubtful|problem||||do";
            case 4: return "sync_blocked_by|e||||||||" + ShuntTopic.SyncWords;
            case 5: return "sync_voltage_v|33||||V";
            case 6: return "sync_voltage_limit_v|33||||V";
            case 7: return "sync_current_a|33||||A";
            case 8: return "sync_current_limit_a|33||||A";
            case 9: return "sync_held_s|0||||s";
            case 10: return "sync_held_limit_s|0||||s";
            case 11: return "bms_agreement|e|s|Agreement with the BMS|enum||||d|agree,opposite_sign,difference";
            case 12: return "bms_difference_a|62|s|Difference to the BMS|current|A|m|1|do";
            case 13: return "offset_uv|32||||µV";
            case 14: return "gain_pct|43||||%";
            case 15: return "voltage_gain_pct|43||||%";
            case 16: return "charged_v|33||||V";
            case 17: return "tail_pct|11||||%";
            case 18: return "efficiency_pct|41||||%";
            case 19: return "settings_by_command|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override string? Text(int index, long nowMs)
    {
        BatteryMonitor? monitor = _shunt.Monitor;
        switch (index)
        {
            case 1: return _shunt.Fault;
            default: return monitor is null ? "battery.cells and battery.capacity_ah are not set" : Reason(monitor.Soc);
        }
    }

    private protected override long Value(int index, long nowMs)
    {
        switch (index)
        {
            case 0: return (int)_shunt.Sensor;
            case 4: return (int)_shunt.SyncBlock;
            default: return _shunt.Monitor is null ? Absent.Long : Value(index, _shunt.Monitor);
        }
    }

    private static long Value(int index, BatteryMonitor monitor)
    {
        SyncBlock block = monitor.Full.Block;
        switch (index)
        {
            case 3: return monitor.IsSocSuspect ? 1 : 0;
            case 5: return block == SyncBlock.Voltage ? monitor.Full.BlockValue : Absent.Value;
            case 6: return block == SyncBlock.Voltage ? monitor.Full.BlockLimit : Absent.Value;
            case 7: return IsCurrent(block) ? monitor.Full.BlockValue : Absent.Value;
            case 8: return IsCurrent(block) ? monitor.Full.BlockLimit : Absent.Value;
            case 9: return block == SyncBlock.Time ? monitor.Full.BlockValue : Absent.Value;
            case 10: return block == SyncBlock.Time ? monitor.Full.BlockLimit : Absent.Value;
            case 11: return (int)monitor.Comparison.Verdict - 1; // Unknown has no word.
            case 12: return monitor.Comparison.DifferenceMicroAmps;
            case 13: return monitor.Calibration.OffsetNanoVolts;
            case 14: return monitor.Calibration.GainPpm;
            case 15: return monitor.Calibration.VoltageGainPpm;
            case 16: return monitor.Options.ChargedMilliVolts;
            case 17: return monitor.Options.TailPermille;
            case 18: return monitor.Options.EfficiencyPpm;
            default: return monitor.RunTime.IsAnySet ? 1 : 0;
        }
    }

    private static bool IsCurrent(SyncBlock block) => block == SyncBlock.CurrentHigh || block == SyncBlock.CurrentLow;

    private static string? Reason(SocState soc)
    {
        string reason = SocWords.Reason(soc);
        return reason.Length == 0 ? null : reason;
    }
}
