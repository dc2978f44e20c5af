namespace Daly.Monitor.Soc;

/// <summary>Plain reasons of the quality.</summary>
public static class SocWords
{
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
