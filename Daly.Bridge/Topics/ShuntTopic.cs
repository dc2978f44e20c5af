using Daly.Bridge.State;
using Daly.Protocol;

namespace Daly.Bridge.Topics;

/// <summary>
/// <c>shunt</c>: the battery as our own shunt sees it. Everything about the state of charge is unknown as long as nothing
/// computes it.
/// </summary>
public sealed class ShuntTopic : ITopic
{
    private const long MicroAmpSecondsPerMilliAmpHour = 3_600_000;
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
    public long Stamp(long nowMs) => 0;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        bool isFresh = _shunt.IsFresh(nowMs);
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", isFresh ? nowMs - _shunt.Reading.TimestampMs : Absent.Long);
        json.Fixed("voltage_v", isFresh ? _shunt.MicroVolts : Absent.Long, 6, 3);
        json.Fixed("current_a", isFresh ? _shunt.Reading.CurrentMicroAmps : Absent.Long, 6, 3);
        json.Fixed("power_w", _shunt.PowerMilliWatts(nowMs), 3, 3);
        WriteSoc(json);
        WriteCounters(json);
        json.Int("saturated", !isFresh ? Absent.Value : _shunt.Reading.IsSaturated ? 1 : 0);
        json.End();
        return 0;
    }

    private void WriteSoc(JsonWriter json)
    {
        json.Null("soc_pct");
        json.Text("soc_quality", "unknown");
        json.Text("soc_source", "shunt");
        json.Null("soc_held");
        json.Text("sync_blocked_by", "no_data");
        json.Null("remaining_ah");
        json.Null("consumed_ah");
        json.Fixed("capacity_ah", _shunt.CapacityMilliAmpHours, 3, 1);
        json.Null("since_full_h");
        json.Null("time_to_go_s");
        json.Null("time_to_full_s");
    }

    private void WriteCounters(JsonWriter json)
    {
        json.Fixed("charged_ah_total", _shunt.Charge.ChargedMicroAmpSeconds / MicroAmpSecondsPerMilliAmpHour, 3, 2);
        json.Fixed("discharged_ah_total", _shunt.Charge.DischargedMicroAmpSeconds / MicroAmpSecondsPerMilliAmpHour, 3, 2);
        json.Null("charged_wh_total");
        json.Null("discharged_wh_total");
    }
}
