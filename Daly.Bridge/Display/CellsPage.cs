using System;
using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Display;

/// <summary>The cells of a pack: lowest, highest, difference, and a bar for each around the mean of all.</summary>
public sealed class CellsPage : IDisplayPage
{
    private const int LeastHalfRangeMilliVolts = 50;
    private const int WidestBar = 10;

    private readonly PackState _pack;
    private readonly Extremes _told = new Extremes();
    private readonly Extremes _found = new Extremes();

    public CellsPage(PackState pack)
    {
        _pack = pack;
    }

    public bool IsWanted(BridgeState state, long nowMs) => _pack.CellCount > 0;

    public void Draw(Pen pen, BridgeState state, long nowMs)
    {
        PackExtremes.Cells(_pack, _told, nowMs);
        pen.At(0, 0).Text("cells ").Number(_pack.Number);
        pen.Right(0, _told.Delta, 0, 0, " mV");
        Extreme(pen.At(1, 0).Text("max "), _told.Max, _told.MaxNumber);
        Extreme(pen.At(2, 0).Text("min "), _told.Min, _told.MinNumber);
        int balancing = PackValues.BalancingCount(_pack, nowMs);
        if (balancing > 0) pen.Right(2, "bal");

        if (_pack.Has(BmsGroup.CellVoltages, nowMs)) DrawBars(pen.Frame, 3 * FrameBuffer.PageRows);
        else AgeText.WriteStale(pen, 3, "cells", _pack.AgeMs(BmsGroup.CellVoltages, nowMs));
    }

    private static void Extreme(Pen pen, int milliVolts, int number) =>
        pen.Number(milliVolts).Text(" mV  #").Number(number);

    // The mean is half the height, the whole height at least 100 mV: what counts is how far apart the cells are.
    private void DrawBars(FrameBuffer frame, int top)
    {
        int count = Math.Min(_pack.Data.CellVoltages.Count, _pack.CellCount);
        if (count <= 0) return;
        _found.Find(_pack.Data.CellVoltages.CellMilliVolts, count);
        int pitch = Math.Min(frame.Width / count, WidestBar);
        int rows = frame.Height - top;
        int half = Math.Max(LeastHalfRangeMilliVolts, _found.Delta);
        for (int i = 0; i < count; i++)
        {
            int milliVolts = _pack.Data.CellVoltages.CellMilliVolts[i];
            if (milliVolts == Absent.Value) continue;
            int height = (milliVolts - _found.Mean + half) * rows / (2 * half);
            height = Math.Min(Math.Max(height, 1), rows);
            frame.Fill(i * pitch, frame.Height - height, Math.Max(pitch - 1, 1), height);
        }
    }
}
