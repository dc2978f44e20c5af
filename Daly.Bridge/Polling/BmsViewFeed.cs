using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Sources;
using Daly.Protocol;
using Daly.Protocol.Alarms;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Polling;

/// <summary>
/// Tells the battery monitor what it must know of the BMSs: the weakest and strongest cell of all, FETs on only where all
/// are on, the sum of the currents. What is stale or missing in one pack is not known at all.
/// </summary>
internal sealed class BmsViewFeed
{
    private const int Protection = 2;

    private readonly PackState[] _packs;
    private readonly Extremes _cells = new Extremes();
    private readonly Extremes _temperatures = new Extremes();

    public BmsViewFeed(PackState[] packs)
    {
        _packs = packs;
    }

    /// <summary>The one object that is filled again and again.</summary>
    public readonly BmsView View = new BmsView();

    public void Update(long nowMs)
    {
        Clear();
        for (int i = 0; i < _packs.Length; i++) Add(_packs[i], i == 0, nowMs);
    }

    private void Clear()
    {
        View.IsOnline = _packs.Length > 0;
        View.ChargeFet = FetState.On;
        View.DischargeFet = FetState.On;
        View.IsOffByCommand = false;
        View.HasCellHighAlarm = false;
        View.HasLowVoltageAlarm = false;
        View.LowestCellMilliVolts = Absent.Value;
        View.HighestCellMilliVolts = Absent.Value;
        View.CellsAtMs = long.MaxValue;
        View.PackAtMs = long.MaxValue;
    }

    private void Add(PackState pack, bool isFirst, long nowMs)
    {
        View.IsOnline = View.IsOnline && pack.Link.State == LinkState.Online;
        View.ChargeFet = Both(View.ChargeFet, pack.Fresh(BmsGroup.Fets, pack.Data.Fets.ChargeFet, nowMs));
        View.DischargeFet = Both(View.DischargeFet, pack.Fresh(BmsGroup.Fets, pack.Data.Fets.DischargeFet, nowMs));
        AddAlarms(pack, nowMs);
        AddCells(pack, isFirst, nowMs);
        AddPack(pack, isFirst, nowMs);
    }

    private void AddAlarms(PackState pack, long nowMs)
    {
        if (!pack.Has(BmsGroup.Alarms, nowMs)) return;
        View.IsOffByCommand |= pack.Alarms.GroupLevel(AlarmGroup.OffByCommand) > 0;
        View.HasCellHighAlarm |= pack.Alarms.GroupLevel(AlarmGroup.CellHigh) >= Protection;
        View.HasLowVoltageAlarm |= pack.Alarms.GroupLevel(AlarmGroup.CellLow) >= Protection
            || pack.Alarms.GroupLevel(AlarmGroup.PackLow) >= Protection;
    }

    private void AddCells(PackState pack, bool isFirst, long nowMs)
    {
        BmsGroup group = PackExtremes.Cells(pack, _cells, nowMs);
        View.LowestCellMilliVolts = Combine(View.LowestCellMilliVolts, _cells.Min, isFirst, false);
        View.HighestCellMilliVolts = Combine(View.HighestCellMilliVolts, _cells.Max, isFirst, true);
        View.CellsAtMs = Older(View.CellsAtMs, pack.Data.UpdatedMs(group));
        PackExtremes.Temperatures(pack, _temperatures, nowMs);
        View.TemperatureDeciCelsius = _temperatures.Min == Absent.Value ? Absent.Value : _temperatures.Min * 10;
    }

    private void AddPack(PackState pack, bool isFirst, long nowMs)
    {
        int currentMilliAmps = PackValues.CurrentMilliAmps(pack, nowMs);
        bool isCurrentKnown = currentMilliAmps != Absent.Value && (isFirst || View.CurrentMilliAmps != Absent.Value);
        View.CurrentMilliAmps = !isCurrentKnown ? Absent.Value : isFirst ? currentMilliAmps : View.CurrentMilliAmps + currentMilliAmps;
        View.PackMilliVolts = PackValues.PackMilliVolts(pack, nowMs);
        int soc = pack.Fresh(BmsGroup.Pack, pack.Data.Pack.SocPermille, nowMs);
        View.SocPermille = Combine(View.SocPermille, soc, isFirst, false);
        View.PackAtMs = Older(View.PackAtMs, pack.Data.UpdatedMs(BmsGroup.Pack));
    }

    private static FetState Both(FetState known, int fet)
    {
        if (known == FetState.Off || fet == 0) return FetState.Off;
        return known == FetState.Unknown || fet == Absent.Value ? FetState.Unknown : FetState.On;
    }

    private static int Combine(int known, int value, bool isFirst, bool wantsHighest)
    {
        if (value == Absent.Value || (!isFirst && known == Absent.Value)) return Absent.Value;
        bool isBeyond = wantsHighest ? value > known : value < known;
        return isFirst || isBeyond ? value : known;
    }

    private static long Older(long known, long updatedMs) =>
        updatedMs == Absent.Long || known == Absent.Long ? Absent.Long : updatedMs < known ? updatedMs : known;
}
