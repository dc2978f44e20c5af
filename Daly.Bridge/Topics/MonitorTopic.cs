using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Anchors;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary>
/// <c>monitor</c>: why the battery monitor says what it says: quality, what a synchronisation waits for with numbers, the
/// sensor, how BMS and shunt compare, calibration and the settings in force. Sent at once when one of the words changes.
/// </summary>
public sealed class MonitorTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly ShuntState _shunt;

    /// <summary>Initializes a new instance of the <see cref="MonitorTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="shunt">The shunt.</param>
    public MonitorTopic(BridgeState state, ShuntState shunt)
    {
        _state = state;
        _shunt = shunt;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs)
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

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        BatteryMonitor? monitor = _shunt.Monitor;
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Text("sensor", Words.Of(_shunt.Sensor));
        json.Text("sensor_text", _shunt.Fault);
        json.Text("soc_reason", monitor is null ? "battery.cells and battery.capacity_ah are not set" : Reason(monitor.Soc));
        json.Int("soc_suspect", monitor is null ? Absent.Value : monitor.IsSocSuspect ? 1 : 0);
        WriteBlock(json, monitor?.Full);
        json.Text("bms_agreement", monitor is null ? null : Words.Of(monitor.Comparison.Verdict));
        json.Fixed("bms_difference_a", monitor is null ? Absent.Long : monitor.Comparison.DifferenceMicroAmps, 6, 2);
        WriteCalibration(json, monitor);
        WriteSettings(json, monitor);
        json.End();
        return Stamp(nowMs);
    }

    private static string? Reason(SocState soc)
    {
        string reason = SocWords.Reason(soc);
        return reason.Length == 0 ? null : reason;
    }

    private static void WriteBlock(JsonWriter json, FullAnchor? full)
    {
        SyncBlock block = full is null ? SyncBlock.NoData : full.Block;
        json.Text("sync_blocked_by", SyncBlocks.Word(block));
        bool isCurrent = block == SyncBlock.CurrentHigh || block == SyncBlock.CurrentLow;
        WritePair(json, full, block == SyncBlock.Voltage, "sync_voltage_v", "sync_voltage_limit_v", 3);
        WritePair(json, full, isCurrent, "sync_current_a", "sync_current_limit_a", 3);
        WritePair(json, full, block == SyncBlock.Time, "sync_held_s", "sync_held_limit_s", 0);
    }

    private static void WritePair(JsonWriter json, FullAnchor? full, bool isIt, string key, string limitKey, int decimals)
    {
        json.Fixed(key, full is null || !isIt ? Absent.Value : full.BlockValue, decimals, decimals);
        json.Fixed(limitKey, full is null || !isIt ? Absent.Value : full.BlockLimit, decimals, decimals);
    }

    private static void WriteCalibration(JsonWriter json, BatteryMonitor? monitor)
    {
        json.Fixed("offset_uv", monitor is null ? Absent.Value : monitor.Calibration.OffsetNanoVolts, 3, 2);
        json.Fixed("gain_pct", monitor is null ? Absent.Value : monitor.Calibration.GainPpm, 4, 3);
        json.Fixed("voltage_gain_pct", monitor is null ? Absent.Value : monitor.Calibration.VoltageGainPpm, 4, 3);
    }

    private static void WriteSettings(JsonWriter json, BatteryMonitor? monitor)
    {
        MonitorOptions? options = monitor?.Options;
        json.Fixed("charged_v", options is null ? Absent.Value : options.ChargedMilliVolts, 3, 3);
        json.Fixed("tail_pct", options is null ? Absent.Value : options.TailPermille, 1, 1);
        json.Fixed("efficiency_pct", options is null ? Absent.Value : options.EfficiencyPpm, 4, 1);
        json.Int("settings_by_command", monitor is null ? Absent.Value : monitor.RunTime.IsAnySet ? 1 : 0);
    }
}
