using Daly.Bridge.State;

namespace Daly.Bridge.Topics;

/// <summary><c>history</c>: slow values of the battery monitor. All are unknown as long as nothing keeps them.</summary>
public sealed class HistoryTopic : ITopic
{
    private readonly BridgeState _state;

    /// <summary>Initializes a new instance of the <see cref="HistoryTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    public HistoryTopic(BridgeState state)
    {
        _state = state;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) => 0;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Null("last_sync_error_pct");
        json.Null("syncs_total");
        json.Null("deepest_discharge_ah");
        json.Null("last_discharge_ah");
        json.Null("voltage_min_v");
        json.Null("voltage_max_v");
        json.Null("cycles_equivalent");
        json.Null("learned_capacity_ah");
        json.End();
        return 0;
    }
}
