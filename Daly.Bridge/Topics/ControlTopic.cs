using Daly.Bridge.State;

namespace Daly.Bridge.Topics;

/// <summary><c>control</c>: whether commands are taken, and dangerous ones; sent at once on change.</summary>
public sealed class ControlTopic : ITopic
{
    private readonly BridgeState _state;

    /// <summary>Initializes a new instance of the <see cref="ControlTopic"/> class.</summary>
    /// <param name="state">What it tells about.</param>
    public ControlTopic(BridgeState state)
    {
        _state = state;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) =>
        1 + (_state.Control.IsEnabled ? 1 : 0) + (_state.Control.IsArmed(nowMs) ? 2 : 0) + (4L * _state.Control.Restores);

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("enabled", _state.Control.IsEnabled ? 1 : 0);
        json.Int("armed", _state.Control.IsArmed(nowMs) ? 1 : 0);
        json.Int("restores", _state.Control.Restores);
        json.End();
        return Stamp(nowMs);
    }
}
