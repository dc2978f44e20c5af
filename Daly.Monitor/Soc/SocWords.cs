using Daly.Monitor.Sources;

namespace Daly.Monitor.Soc;

/// <summary>The words of the enumerations as the MQTT contract has them, and plain reasons.</summary>
public static class SocWords
{
    /// <summary>Gives the word of a quality.</summary>
    public static string Quality(SocQuality quality) => quality switch
    {
        SocQuality.Synced => "synced",
        SocQuality.Estimated => "estimated",
        _ => "unknown",
    };

    /// <summary>Gives the word of a source.</summary>
    /// <returns>Lower-case word, <c>null</c> for none.</returns>
    public static string? Source(CurrentSource source) => source switch
    {
        CurrentSource.Shunt => "shunt",
        CurrentSource.Bms => "bms",
        _ => null,
    };

    /// <summary>Says why the SOC is not synchronised, or that it is only because somebody said so.</summary>
    /// <returns>A short reason, empty when an anchor synchronised it.</returns>
    public static string Reason(SocState soc) => soc.Quality switch
    {
        SocQuality.Unknown => "nothing to start from: no record, no SOC from the BMS, no rest outside the plateau",
        SocQuality.Synced => soc.Basis == SocBasis.FullByHand ? "taken as full by command" : string.Empty,
        _ => soc.Doubt == SocDoubt.None ? BasisText(soc.Basis) : DoubtText(soc.Doubt),
    };

    private static string BasisText(SocBasis basis) => basis switch
    {
        SocBasis.BmsSoc => "started from the BMS's own SOC",
        SocBasis.RestVoltage => "started from the voltage at rest",
        SocBasis.Command => "set by command",
        _ => "the current comes from the BMS, which does not see small ones",
    };

    private static string DoubtText(SocDoubt doubt) => doubt switch
    {
        SocDoubt.Restarted => "restored from the stored record",
        SocDoubt.Gap => "the current was not measured for a time",
        SocDoubt.Saturated => "the current was beyond the shunt's range",
        SocDoubt.BmsCurrent => "the current came from the BMS for a time",
        _ => "the last full charge is too long ago",
    };
}
