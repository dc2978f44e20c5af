namespace Daly.Desktop.BmsSettings;

/// <summary>What cell limits make sense for one kind of cell, in mV.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="BatteryType">The number that the BMS uses.</param>
/// <param name="Nominal">Nominal voltage.</param>
/// <param name="High">Upper limits, warning and protection, and the balance start.</param>
/// <param name="Low">Lower limits, warning and protection.</param>
internal sealed record Chemistry(string Name, int BatteryType, VoltageBand Nominal, VoltageBand High, VoltageBand Low)
{
    /// <summary>Gets those that there are.</summary>
    public static Chemistry[] All { get; } =
    [
        new("lifepo4", 0, new(3000, 3400), new(3300, 3850), new(2000, 3200)),
        new("li-ion", 1, new(3500, 3900), new(3900, 4350), new(2500, 3600)),
        new("lto", 2, new(2200, 2500), new(2400, 2950), new(1400, 2300)),
    ];
}
