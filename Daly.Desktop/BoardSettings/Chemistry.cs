using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>What cell limits make sense for one kind of cell, in mV.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="BatteryType">The number that the BMS uses.</param>
/// <param name="Nominal">Nominal voltage.</param>
/// <param name="High">Upper limits, warning and protection, and the balance start.</param>
internal sealed record Chemistry(string Name, int BatteryType, VoltageBand Nominal, VoltageBand High, VoltageBand Low)
{
    /// <summary>Gets those that there are.</summary>
    public static Chemistry[] All { get; } = [.. Enumerable.Range(0, CellBands.Count).Select(index => Of(CellBands.At(index)))];

    private static Chemistry Of(CellBands bands) => new(
        bands.Chemistry,
        bands.BatteryType,
        new(bands.NominalLowest, bands.NominalHighest),
        new(bands.HighLowest, bands.HighHighest),
        new(bands.LowLowest, bands.LowHighest));
}
