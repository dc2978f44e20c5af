namespace Daly.Simulator.Battery;

/// <summary>Cells in series, their temperature, and what is true about them.</summary>
public sealed class BatteryPack
{
    private readonly CellModel[] _cells;

    /// <summary>Makes a pack at rest.</summary>
    /// <param name="cellCount">Cells in series, 1..48.</param>
    public BatteryPack(
        int cellCount,
        double capacityAmpHours,
        double socPercent,
        CellParameters parameters,
        CellSpread spread,
        int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cellCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cellCount, 48);
        var random = new Random(seed);
        double Draw(double limitPercent) => ((random.NextDouble() * 2) - 1) * limitPercent / 100;
        RatedAmpHours = capacityAmpHours;
        _cells = new CellModel[cellCount];
        for (var i = 0; i < cellCount; i++)
        {
            var capacity = capacityAmpHours * (1 + Draw(spread.CapacityPercent));
            var soc = Math.Clamp((socPercent / 100) + Draw(spread.SocPercent), 0, 1);
            _cells[i] = new CellModel(parameters, capacity, soc, 1 + Draw(spread.ResistancePercent));
            SeriesOhms += _cells[i].SeriesOhms;
        }

        Truth = new BatteryTruth(this);
        RefreshInnerVolts();
    }

    /// <summary>Gets the cells, from B− to B+.</summary>
    public IReadOnlyList<CellModel> Cells => _cells;

    /// <summary>Gets the capacity on the label.</summary>
    public double RatedAmpHours { get; }

    /// <summary>Gets the ohmic resistance of all cells together.</summary>
    public double SeriesOhms { get; }

    /// <summary>Gets the voltage behind the ohmic resistance.</summary>
    public double InnerVolts { get; private set; }

    /// <summary>Gets the temperature of the cells.</summary>
    public ThermalModel Temperature { get; } = new();

    /// <summary>Gets what is true about this pack, for comparison with what anything measures.</summary>
    public BatteryTruth Truth { get; }

    /// <summary>Lets time pass at a constant current.</summary>
    /// <param name="amps">Current into the pack, everything included.</param>
    public void Advance(double amps, double seconds)
    {
        Truth.Count(amps, InnerVolts + (amps * SeriesOhms), seconds);
        foreach (var cell in _cells) cell.Advance(amps, seconds);
        Temperature.Advance(amps * amps * SeriesOhms / _cells.Length, seconds);
        RefreshInnerVolts();
    }

    /// <summary>Sets all cells to one SOC, at rest, for the start of a scenario.</summary>
    /// <param name="socPercent">SOC in percent.</param>
    public void SetSoc(double socPercent)
    {
        foreach (var cell in _cells) cell.SetSoc(socPercent / 100);
        RefreshInnerVolts();
    }

    private void RefreshInnerVolts()
    {
        var sum = 0.0;
        foreach (var cell in _cells) sum += cell.InnerVolts;
        InnerVolts = sum;
    }
}
