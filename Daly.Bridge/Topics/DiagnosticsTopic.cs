using Daly.Bridge.State;

namespace Daly.Bridge.Topics;

/// <summary><c>diagnostics</c>: how the bridge itself is doing.</summary>
public sealed class DiagnosticsTopic : RowTopic
{
    public DiagnosticsTopic(BridgeState state)
        : base(state)
    {
    }

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "up_s|0|s|Uptime|duration|s|m|0|do";
            case 1: return "boots_total|0|s|Starts|||t|0|do";
            case 2: return "reset_reason|w|s|Reason of the last start|||||d";
            case 3: return "rssi_dbm|0|s|WiFi signal|signal_strength|dBm|m|0|d";
            case 4: return "heap_free_bytes|0|s|Free memory||B|m|0|do";
            case 5: return "native_free_bytes|0|s|Free native memory||B|m|0|do";
            case 6: return "loop_max_ms|0|s|Longest loop|duration|ms|m|0|do";
            case 7: return "wifi_reconnects_total|0|s|WiFi reconnects|||t|0|do";
            case 8: return "mqtt_reconnects_total|0|s|MQTT reconnects|||t|0|do";
            case 9: return "publish_dropped_total|0|s|Messages dropped|||t|0|do";
            case 10: return "i2c_errors_total|0|s|I2C errors|||t|0|dos";
            case 11: return "samples_missed_total|0|s|Samples missed|||t|0|dos";
            case 12: return "gaps_total|0|s|Gaps in the measurement|||t|0|dos";
            case 13: return "gap_s_total|0|s|Time without measurement||s|t|0|dos";
            case 14: return "storage_writes_total|0|s|Records written|||t|0|do";
            case 15: return "storage_errors_total|0|s|Storage errors|||t|0|do";
            case 16: return "commands_refused_total|0|s|Commands refused|||t|0|do";
            case 17: return "version|w|s|Version|||||d";
            case 18: return "boot|0";
            default: return string.Empty;
        }
    }

    private protected override string RowAt(int index) => Row(index);

    private protected override string? Text(int index, long nowMs) => index == 2 ? State.Diagnostics.ResetReason : BridgeVersion.Text;

    private protected override long Value(int index, long nowMs)
    {
        DiagnosticsState diagnostics = State.Diagnostics;
        switch (index)
        {
            case 0: return (nowMs - diagnostics.StartMs) / 1000;
            case 1: return diagnostics.BootsTotal;
            case 3: return Absent.Value;
            case 4: return diagnostics.HeapFreeBytes;
            case 5: return diagnostics.NativeFreeBytes;
            case 6: return diagnostics.LoopMaxMs;
            case 7: return diagnostics.WifiReconnects;
            case 8: return diagnostics.MqttReconnects;
            case 9: return diagnostics.PublishDropped;
            case 10: return State.Shunt is null ? Absent.Value : State.Shunt.Counters.I2cErrors;
            case 11: return State.Shunt is null ? Absent.Value : State.Shunt.Counters.SamplesMissed;
            case 12: return State.Shunt is null ? Absent.Value : State.Shunt.Gaps;
            case 13: return State.Shunt is null ? Absent.Long : State.Shunt.GapMs / 1000;
            case 14: return diagnostics.StorageWrites;
            case 15: return diagnostics.StorageErrors;
            case 16: return diagnostics.CommandsRefused;
            default: return diagnostics.BootsTotal;
        }
    }
}
