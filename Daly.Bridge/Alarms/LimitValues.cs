using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Alarms;

/// <summary>The worst values over all packs, from what is fresh; absent where nothing is.</summary>
internal sealed class LimitValues
{
    private const int MicroPerDeci = 100_000;

    private readonly BridgeState _state;
    private readonly Extremes _extremes = new Extremes();
    private readonly int[] _values = new int[(int)OwnLimit.DischargeCurrent + 1];

    public LimitValues(BridgeState state)
    {
        _state = state;
    }

    public int Of(OwnLimit limit) => _values[(int)limit];

    public void Read(long nowMs)
    {
        for (int i = 0; i < _values.Length; i++) _values[i] = Absent.Value;
        for (int i = 0; i < _state.Packs.Length; i++) ReadPack(_state.Packs[i], nowMs);

        // Ours is that of the whole bank, and the BMS's drifts: where ours is known it alone counts.
        if (_state.Shunt != null && _state.Shunt.SocPermille != Absent.Value) _values[(int)OwnLimit.SocLow] = _state.Shunt.SocPermille;
        if (_state.Shunt is null || !_state.Shunt.IsFresh(nowMs)) return;

        // The shunt sees the whole bank, and better.
        _values[(int)OwnLimit.ChargeCurrent] = Absent.Value;
        _values[(int)OwnLimit.DischargeCurrent] = Absent.Value;
        TakeCurrent((int)(_state.Shunt.CurrentMicroAmps / MicroPerDeci));
    }

    private void ReadPack(PackState pack, long nowMs)
    {
        PackExtremes.Cells(pack, _extremes, nowMs);
        Highest(OwnLimit.CellHigh, _extremes.Max);
        Lowest(OwnLimit.CellLow, _extremes.Min);
        Highest(OwnLimit.CellDelta, _extremes.Delta);
        PackExtremes.Temperatures(pack, _extremes, nowMs);
        Highest(OwnLimit.TempHigh, _extremes.Max);
        Lowest(OwnLimit.TempLow, _extremes.Min);
        Lowest(OwnLimit.SocLow, pack.Fresh(BmsGroup.Pack, pack.Data.Pack.SocPermille, nowMs));
        int milliAmps = PackValues.CurrentMilliAmps(pack, nowMs);
        if (milliAmps != Absent.Value) TakeCurrent(milliAmps / 100);
    }

    private void TakeCurrent(int deciAmps)
    {
        Highest(OwnLimit.ChargeCurrent, deciAmps > 0 ? deciAmps : 0);
        Highest(OwnLimit.DischargeCurrent, deciAmps < 0 ? -deciAmps : 0);
    }

    private void Highest(OwnLimit limit, int value)
    {
        if (value > _values[(int)limit]) _values[(int)limit] = value;
    }

    private void Lowest(OwnLimit limit, int value)
    {
        bool isFirst = _values[(int)limit] == Absent.Value;
        if (value != Absent.Value && (isFirst || value < _values[(int)limit])) _values[(int)limit] = value;
    }
}
