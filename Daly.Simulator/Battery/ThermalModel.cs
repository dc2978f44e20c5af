namespace Daly.Simulator.Battery;

/// <summary>Temperature of the cells: follows the surroundings slowly and rises with the heat of the current.</summary>
public sealed class ThermalModel
{
    private const double TimeConstantSeconds = 7200;
    private const double KelvinPerWatt = 2;
    private double _seconds;

    /// <summary>Gets or sets the mean temperature of the surroundings.</summary>
    public double AmbientCelsius { get; set; } = 20;

    /// <summary>
    /// Gets or sets how far the surroundings swing around the mean within a day; warmest at 15:00 from the start.
    /// </summary>
    public double DailySwingCelsius { get; set; }

    /// <summary>Gets the temperature of the cells.</summary>
    public double CellCelsius { get; private set; } = 20;

    /// <summary>Puts cells and surroundings at one temperature.</summary>
    public void Settle(double celsius)
    {
        AmbientCelsius = celsius;
        CellCelsius = celsius;
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(double wattsPerCell, double seconds)
    {
        _seconds += seconds;
        var target = SurroundingsCelsius() + (wattsPerCell * KelvinPerWatt);
        CellCelsius += (target - CellCelsius) * Math.Min(1, seconds / TimeConstantSeconds);
    }

    private double SurroundingsCelsius() => DailySwingCelsius == 0
        ? AmbientCelsius
        : AmbientCelsius + (DailySwingCelsius * Math.Cos(2 * Math.PI * ((_seconds / 86400) - (15.0 / 24))));
}
