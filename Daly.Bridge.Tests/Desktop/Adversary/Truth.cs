using System;
using System.Collections.Generic;
using Daly.Simulator;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>What was true of a pack since the start, and when nothing valid of its board could reach the bridge.</summary>
internal sealed class Truth(SimulatedPlant plant)
{
    private readonly List<Moment> _moments = [];

    public SimulatedPlant Plant => plant;

    public Moment Now => _moments[^1];

    /// <summary>Notes what is true.</summary>
    public void Note(long nowMs)
    {
        var (board, measured) = (plant.Bms.Board, plant.Bms.Board.Measured);
        _moments.Add(new Moment(nowMs)
        {
            Volts = measured.PackDeciVolts / 10.0,
            Amps = measured.CurrentDeciAmps / 10.0,
            SocPercent = board.Counter.SocPermille / 10.0,
            RemainingAmpHours = board.Counter.RemainingMilliAmpHours / 1000.0,
            ChargeFet = board.Circuit.ChargeFetOn,
            DischargeFet = board.Circuit.DischargeFetOn,
            ChargerPresent = board.Circuit.ChargerConnected,
            LoadPresent = board.Circuit.LoadConnected,
            CellMilliVolts = (int[])measured.CellMilliVolts.Clone(),
            SensorCelsius = (int[])measured.SensorCelsius.Clone(),
            Cycles = board.Counter.Cycles,
            IsProtected = board.Protection.BlocksCharge || board.Protection.BlocksDischarge,
        });
    }

    /// <summary>Tells whether something was so at any time of a span, or just before it.</summary>
    public bool WasEver(long fromMs, long toMs, Func<Moment, bool> isSo)
    {
        for (var i = _moments.Count - 1; i >= 0; i--)
        {
            var moment = _moments[i];
            if (moment.AtMs > toMs) continue;
            if (isSo(moment)) return true;
            if (moment.AtMs < fromMs) return false;
        }

        return false;
    }

    /// <summary>Gives the least and the most of a quantity in a span, the moment just before it included.</summary>
    public (double Least, double Most) Range(long fromMs, long toMs, Func<Moment, double> of)
    {
        var (least, most) = (double.MaxValue, double.MinValue);
        WasEver(fromMs, toMs, moment =>
        {
            least = Math.Min(least, of(moment));
            most = Math.Max(most, of(moment));
            return false;
        });
        return (least, most);
    }
}
