using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/cells</c>: every cell and what is being balanced; sent at once when it becomes known or unknown.</summary>
public sealed class CellsTopic : ITopic
{
    private readonly BridgeState _state;
    private readonly PackState _pack;
    private readonly Extremes _cells = new Extremes();

    /// <summary>Initializes a new instance of the <see cref="CellsTopic"/> class.</summary>
    /// <param name="state">Where the time comes from.</param>
    /// <param name="pack">The pack.</param>
    public CellsTopic(BridgeState state, PackState pack)
    {
        _state = state;
        _pack = pack;
    }

    /// <inheritdoc/>
    public long Stamp(long nowMs) => _pack.Has(BmsGroup.CellVoltages, nowMs) ? 1 : 0;

    /// <inheritdoc/>
    public long Write(JsonWriter json, long sentStamp, long nowMs)
    {
        bool hasCells = _pack.Has(BmsGroup.CellVoltages, nowMs);
        int known = _pack.CellCount;
        int read = hasCells ? _pack.Data.CellVoltages.Count : 0;
        int[] milliVolts = _pack.Data.CellVoltages.CellMilliVolts;
        _cells.Find(milliVolts, read < known ? read : known);

        long age = OldestAge.With(_pack, Absent.Long, BmsGroup.CellVoltages, nowMs);
        json.Begin();
        json.Int("time", _state.UnixSeconds);
        json.Int("age_ms", OldestAge.With(_pack, age, BmsGroup.Balance, nowMs));
        json.Int("count", hasCells && known > 0 ? known : Absent.Value);
        for (int i = 0; i < known; i++)
        {
            json.Int("c", i + 1, "_mv", i < read ? milliVolts[i] : Absent.Value);
        }

        json.Int("avg_mv", _cells.Mean);
        json.Int("delta_mv", _cells.Delta);
        WriteBalance(json, nowMs);
        json.End();
        return Stamp(nowMs);
    }

    private void WriteBalance(JsonWriter json, long nowMs)
    {
        bool hasRaw = _pack.Has(BmsGroup.Balance, nowMs) && _pack.Data.Balance.HasRaw;
        json.Int("balancing_count", PackValues.BalancingCount(_pack, nowMs));
        WriteList(json, PackValues.BalancingMask(_pack, nowMs));
        json.Hex("balancing_raw", hasRaw ? _pack.Data.Balance.Raw : null);
    }

    private static void WriteList(JsonWriter json, long mask)
    {
        if (mask == Absent.Long)
        {
            json.Null("balancing_cells");
            return;
        }

        json.Key("balancing_cells");
        json.Raw("\"");
        bool isFirst = true;
        for (int cell = 1; mask != 0; cell++, mask >>= 1)
        {
            if ((mask & 1) == 0) continue;
            if (!isFirst) json.Raw(",");
            json.RawNumber(cell);
            isFirst = false;
        }

        json.Raw("\"");
    }
}
