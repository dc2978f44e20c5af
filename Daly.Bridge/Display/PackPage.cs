using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Display;

/// <summary>A pack as its BMS sees it: SOC, voltage, current, FETs, state, and temperatures.</summary>
public sealed class PackPage : IDisplayPage
{
    private readonly PackState _pack;
    private readonly Extremes _temperatures = new Extremes();
    private readonly Extremes _cells = new Extremes();

    public PackPage(PackState pack)
    {
        _pack = pack;
    }

    public bool IsWanted(BridgeState state, long nowMs) => true;

    public void Draw(Pen pen, BridgeState state, long nowMs)
    {
        pen.At(0, 0).Text("BMS ").Number(_pack.Number);
        pen.Right(0, _pack.Fresh(BmsGroup.Pack, _pack.Data.Pack.SocPermille, nowMs), 1, 1, " %");
        pen.At(1, 0).Number(PackValues.PackMilliVolts(_pack, nowMs), 3, 1).Text(" V");
        pen.Right(1, PackValues.CurrentMilliAmps(_pack, nowMs), 3, 1, " A");
        pen.At(2, 0).Text("chg ").Text(Switch(_pack.Data.Fets.ChargeFet, nowMs));
        pen.At(2, 54).Text("dis ").Text(Switch(_pack.Data.Fets.DischargeFet, nowMs));
        if (!_pack.Has(BmsGroup.Pack, nowMs)) AgeText.WriteStale(pen, 3, "values", _pack.AgeMs(BmsGroup.Pack, nowMs));
        else DrawState(pen, nowMs);
        if (pen.Lines > 4) DrawRest(pen, nowMs);
    }

    private void DrawState(Pen pen, long nowMs)
    {
        PackExtremes.Temperatures(_pack, _temperatures, nowMs);
        pen.At(3, 0).Word(PackTopic.StateRow, (int)PackValues.State(_pack, nowMs));
        pen.Right(3, _temperatures.Max, 0, 0, " C");
    }

    private void DrawRest(Pen pen, long nowMs)
    {
        PackExtremes.Cells(_pack, _cells, nowMs);
        pen.At(4, 0).Text("cells ").Number(_cells.Min).Text("..").Number(_cells.Max).Text(" mV");
        pen.At(5, 0).Text("delta ").Number(_cells.Delta).Text(" mV");
        bool hasFets = _pack.Has(BmsGroup.Fets, nowMs);
        pen.At(6, 0).Text("left ").Number(hasFets ? _pack.Data.Fets.RemainingMilliAmpHours : Absent.Long, 3, 1).Text(" Ah");
        pen.At(7, 0).Text("cycles ").Number(_pack.Fresh(BmsGroup.Status, _pack.Data.Status.Cycles, nowMs));
    }

    private string Switch(int flag, long nowMs)
    {
        int known = _pack.Fresh(BmsGroup.Fets, flag, nowMs);
        return known == Absent.Value ? "--" : known != 0 ? "on" : "OFF";
    }
}
