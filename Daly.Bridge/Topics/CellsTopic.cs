using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Topics;

/// <summary><c>&lt;n&gt;/cells</c>: every cell and what is being balanced; sent at once when it becomes known or unknown.</summary>
public sealed class CellsTopic : RowTopic
{
    private readonly PackState _pack;
    private readonly Extremes _cells = new Extremes();

    public CellsTopic(BridgeState state, PackState pack)
        : base(state)
    {
        _pack = pack;
    }

    public override long Stamp(long nowMs) => _pack.Has(BmsGroup.CellVoltages, nowMs) ? 1 : 0;

    internal static string Row(int index)
    {
        switch (index)
        {
            case 0: return "age_ms|0";
            case 1: return "count|0";
            case ValueTables.NumberedRow: return "c#_mv|#|s|Cell #|voltage|mV|m|0|d";
            case 3: return "avg_mv|0|s|Average cell|voltage|mV|m|0|d";
            case 4: return "delta_mv|0||||mV";
            case 5: return "balancing_count|0|s|Cells being balanced|||m|0|do";
            case 6: return "balancing_cells|*|s|Numbers of the cells being balanced|||||do";
            case 7: return "balancing_raw|*";
            default: return string.Empty;
        }
    }

    private protected override int Numbers => _pack.CellCount;

    private protected override string RowAt(int index) => Row(index);

    private protected override long Value(int index, long nowMs)
    {
        switch (index)
        {
            case 0: return OldestAge.With(_pack, OldestAge.With(_pack, Absent.Long, BmsGroup.CellVoltages, nowMs), BmsGroup.Balance, nowMs);
            case 1: return _pack.CellCount > 0 ? _pack.Fresh(BmsGroup.CellVoltages, _pack.CellCount, nowMs) : Absent.Value;
            case 3: return _cells.Mean;
            case 4: return _cells.Delta;
            default: return PackValues.BalancingCount(_pack, nowMs);
        }
    }

    private protected override long ValueOf(int number, long nowMs) =>
        number <= Read(nowMs) ? _pack.Data.CellVoltages.CellMilliVolts[number - 1] : Absent.Value;

    private protected override void Prepare(long nowMs)
    {
        int read = Read(nowMs);
        _cells.Find(_pack.Data.CellVoltages.CellMilliVolts, read < _pack.CellCount ? read : _pack.CellCount);
    }

    private protected override void WriteOwn(JsonWriter json, int index, long nowMs)
    {
        bool hasRaw = _pack.Has(BmsGroup.Balance, nowMs) && _pack.Data.Balance.HasRaw;
        if (index == 7) json.HexValue(hasRaw ? _pack.Data.Balance.Raw : null);
        else WriteList(json, PackValues.BalancingMask(_pack, nowMs));
    }

    private int Read(long nowMs) => _pack.Has(BmsGroup.CellVoltages, nowMs) ? _pack.Data.CellVoltages.Count : 0;

    private static void WriteList(JsonWriter json, long mask)
    {
        if (mask == Absent.Long)
        {
            json.Raw("null");
            return;
        }

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
