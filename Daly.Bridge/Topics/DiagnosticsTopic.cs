using Daly.Bridge.State;
using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary><c>diagnostics</c>: how the bridge itself is doing.</summary>
public sealed class DiagnosticsTopic : ITopic
{
    private readonly BridgeState _state;

    /// <summary>Initializes a new instance of the <see cref="DiagnosticsTopic"/> class.</summary>
    /// <param name="state">What it tells about.</param>
    public DiagnosticsTopic(BridgeState state)
    {
        _state = state;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) => 0;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        DiagnosticsState diagnostics = _state.Diagnostics;
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("up_s", (nowMs - diagnostics.StartMs) / 1000);
        json.Int("boots_total", diagnostics.BootsTotal);
        json.Text("reset_reason", diagnostics.ResetReason);
        json.Null("rssi_dbm");
        json.Int("heap_free_bytes", diagnostics.HeapFreeBytes);
        json.Int("native_free_bytes", diagnostics.NativeFreeBytes);
        json.Int("loop_max_ms", diagnostics.LoopMaxMs);
        json.Int("wifi_reconnects_total", diagnostics.WifiReconnects);
        json.Int("mqtt_reconnects_total", diagnostics.MqttReconnects);
        json.Int("publish_dropped_total", diagnostics.PublishDropped);
        WriteShunt(json, _state.Shunt);
        json.Int("storage_writes_total", diagnostics.StorageWrites);
        json.Int("storage_errors_total", diagnostics.StorageErrors);
        json.Int("commands_refused_total", diagnostics.CommandsRefused);
        json.Text("version", BridgeVersion.Text);
        json.End();
        return 0;
    }

    private static void WriteShunt(JsonWriter json, ShuntState? shunt)
    {
        json.Int("i2c_errors_total", shunt is null ? Absent.Value : shunt.Counters.I2cErrors);
        json.Int("samples_missed_total", shunt is null ? Absent.Value : shunt.Counters.SamplesMissed);
        json.Int("gaps_total", shunt is null ? Absent.Value : shunt.Gaps);
        json.Int("gap_s_total", shunt is null ? Absent.Long : shunt.GapMs / 1000);
    }
}
