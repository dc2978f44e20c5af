namespace Daly.Monitor.Settings;

/// <summary>What the cells are made of.</summary>
public enum BatteryChemistry
{
    /// <summary>Lithium iron phosphate, 3.2 V nominal.</summary>
    LiFePo4 = 0,

    /// <summary>Nickel or cobalt based lithium ion, 3.6 V nominal.</summary>
    LiIon = 1,

    /// <summary>Lithium titanate, 2.3 V nominal.</summary>
    Lto = 2,
}
