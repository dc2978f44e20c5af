namespace Daly.Monitor.Settings;

/// <summary>Voltages that suit a chemistry, per cell in millivolts.</summary>
public static class ChemistryPreset
{
    internal const int LtoLowestCharged = 2300;
    internal const int LiIonHighest = 4250;

    /// <summary>Gives the lowest voltage at which a charged battery may be set to count as full.</summary>
    /// <returns>Millivolts per cell.</returns>
    public static int LowestChargedMilliVolts(BatteryChemistry chemistry) => chemistry switch
    {
        BatteryChemistry.LiIon => 3800,
        BatteryChemistry.Lto => LtoLowestCharged,
        _ => 3300,
    };

    /// <summary>Gives the highest voltage that a cell is charged to.</summary>
    /// <returns>Millivolts per cell.</returns>
    public static int HighestMilliVolts(BatteryChemistry chemistry) => chemistry switch
    {
        BatteryChemistry.LiIon => LiIonHighest,
        BatteryChemistry.Lto => 2850,
        _ => 3650,
    };

    /// <summary>Gives the voltage from which a battery with a small charge current counts as full.</summary>
    /// <returns>Millivolts per cell: about 0.1 V below a usual absorption voltage.</returns>
    public static int ChargedCellMilliVolts(BatteryChemistry chemistry) => chemistry switch
    {
        BatteryChemistry.LiIon => 4130,
        BatteryChemistry.Lto => 2650,
        _ => 3450,
    };

    /// <summary>Gives the voltage of the lowest cell at which a battery counts as empty.</summary>
    /// <returns>Millivolts under a small load.</returns>
    public static int EmptyCellMilliVolts(BatteryChemistry chemistry) => chemistry switch
    {
        BatteryChemistry.LiIon => 3000,
        BatteryChemistry.Lto => 1900,
        _ => 2800,
    };

    /// <summary>Gives the mean cell voltage below which a BMS's cell-over-voltage stop says nothing about the pack.</summary>
    /// <returns>Millivolts per cell.</returns>
    public static int StopCellMilliVolts(BatteryChemistry chemistry) => chemistry switch
    {
        BatteryChemistry.LiIon => 4080,
        BatteryChemistry.Lto => 2600,
        _ => 3400,
    };
}
