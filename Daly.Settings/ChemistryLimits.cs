namespace Daly.Settings;

/// <summary>What a charged voltage per cell can be.</summary>
internal sealed class ChemistryLimits
{
    private ChemistryLimits(int lowestChargedMilliVolts, int highestMilliVolts)
    {
        LowestChargedMilliVolts = lowestChargedMilliVolts;
        HighestMilliVolts = highestMilliVolts;
    }

    public readonly int LowestChargedMilliVolts;

    public readonly int HighestMilliVolts;

    public static ChemistryLimits Of(string chemistry) => chemistry switch
    {
        "li-ion" => new ChemistryLimits(3800, 4250),
        "lto" => new ChemistryLimits(2300, 2850),
        _ => new ChemistryLimits(3300, 3650),
    };
}
