using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/temperatures</c>: every sensor; sent at once when it becomes known or unknown.</summary>
public sealed class TemperaturesTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly PackState _pack;

    /// <summary>Initializes a new instance of the <see cref="TemperaturesTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="pack">The pack.</param>
    public TemperaturesTopic(BridgeState state, PackState pack)
    {
        _state = state;
        _pack = pack;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) => _pack.Has(BmsGroup.Temperatures, nowMs) ? 1 : 0;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        TemperaturesMessage told = _pack.Data.Temperatures;
        bool isFresh = _pack.Has(BmsGroup.Temperatures, nowMs);
        int known = _pack.SensorCount;
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", OldestAge.With(_pack, Absent.Long, BmsGroup.Temperatures, nowMs));
        json.Int("count", isFresh && known > 0 ? known : Absent.Value);
        for (int i = 0; i < known; i++)
        {
            json.Int("t", i + 1, "_c", isFresh && i < told.Count ? told.Celsius[i] : Absent.Value);
        }

        json.Int("mosfet_c", isFresh ? told.MosfetCelsius : Absent.Value);
        json.Int("board_c", isFresh ? told.BoardCelsius : Absent.Value);
        json.End();
        return Stamp(nowMs);
    }
}
