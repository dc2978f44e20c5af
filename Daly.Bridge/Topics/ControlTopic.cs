using Daly.Bridge.State;
using Daly.Settings;

namespace Daly.Bridge.Topics;

/// <summary><c>control</c>: whether commands are taken, and dangerous ones; sent at once on change.</summary>
public sealed class ControlTopic : ITopic
{
    private const int MsPerSecond = 1000;

    private readonly BridgeState _state;
    private readonly PublishSettings _rates;

    /// <summary>Initializes a new instance of the <see cref="ControlTopic"/> class.</summary>
    /// <param name="state">What it tells about.</param>
    /// <param name="rates">The periods in force.</param>
    public ControlTopic(BridgeState state, PublishSettings rates)
    {
        _state = state;
        _rates = rates;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) =>
        1 + (_state.Control.IsEnabled ? 1 : 0) + (_state.Control.IsArmed(nowMs) ? 2 : 0)
        + (4L * (_state.Control.Changes + _rates.Changes));

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("enabled", _state.Control.IsEnabled ? 1 : 0);
        json.Int("armed", _state.Control.IsArmed(nowMs) ? 1 : 0);
        json.Int("restores", _state.Control.Restores);
        json.Int("restore_time", _state.Control.RestoreUnix);
        json.Int("restore_overdue", _state.Control.IsRestoreDue ? 1 : 0);
        json.Int("restore_tries", _state.Control.RestoreTries);
        json.Int("restores_expired", _state.Control.RestoresExpired);
        json.Int("publish_pack_s", _rates.PackMs / MsPerSecond);
        json.Int("publish_shunt_s", _rates.ShuntMs / MsPerSecond);
        json.Int("publish_cells_s", _rates.CellsMs / MsPerSecond);
        json.Int("publish_diagnostics_s", _rates.DiagnosticsMs / MsPerSecond);
        json.Int("rates_by_command", _rates.IsAnyByCommand ? 1 : 0);
        json.End();
        return Stamp(nowMs);
    }
}
