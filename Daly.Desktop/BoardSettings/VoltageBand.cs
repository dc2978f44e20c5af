namespace Daly.Desktop.BoardSettings;

/// <summary>A range of cell voltages in mV, ends included.</summary>
internal readonly record struct VoltageBand(int Lowest, int Highest)
{
    /// <summary>Tells whether a voltage is within.</summary>
    public bool Contains(long milliVolts) => milliVolts >= Lowest && milliVolts <= Highest;
}
