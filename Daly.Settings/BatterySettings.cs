using Daly.Monitor.Settings;

namespace Daly.Settings;

/// <summary>What battery it is.</summary>
public sealed class BatterySettings
{
    internal BatterySettings(SettingsValues values)
    {
        Chemistry = (BatteryChemistry)values.Int("battery.chemistry");
        Cells = values.Int("battery.cells");
        CapacityMilliAmpHours = values.Long("battery.capacity_ah");
        ChargedMilliVolts = values.Int("battery.charged_v");
        TailPermille = values.Int("battery.tail_pct");
        DetectMs = values.Int("battery.detect_s") * 1000;
        EfficiencyPermille = values.Int("battery.efficiency_pct");
        ParasiticMilliAmps = values.Int("battery.parasitic_ma");
        EmptyCellMilliVolts = values.Int("battery.empty_cell_mv");
        FloorPercent = values.Int("battery.floor_pct");
        PeukertPercent = values.Int("battery.peukert");
    }

    /// <summary>Gets or sets the lifepo4, li-ion or lto (<c>battery.chemistry</c>).</summary>
    public BatteryChemistry Chemistry { get; set; }

    /// <summary>Gets or sets the cells in series, or absent (<c>battery.cells</c>).</summary>
    public int Cells { get; set; }

    /// <summary>Gets or sets the usable capacity in mAh, or absent (<c>battery.capacity_ah</c>).</summary>
    public long CapacityMilliAmpHours { get; set; }

    /// <summary>Gets or sets the charged voltage in mV, or absent (<c>battery.charged_v</c>).</summary>
    public int ChargedMilliVolts { get; set; }

    /// <summary>Gets or sets the tail current in ‰ of the capacity per hour (<c>battery.tail_pct</c>).</summary>
    public int TailPermille { get; set; }

    /// <summary>Gets or sets the detection time in ms (<c>battery.detect_s</c>).</summary>
    public int DetectMs { get; set; }

    /// <summary>Gets or sets the coulombic efficiency in ‰ (<c>battery.efficiency_pct</c>).</summary>
    public int EfficiencyPermille { get; set; }

    /// <summary>Gets or sets the current that never passes the shunt in mA (<c>battery.parasitic_ma</c>).</summary>
    public int ParasiticMilliAmps { get; set; }

    /// <summary>Gets or sets the cell voltage that counts as empty in mV, or absent (<c>battery.empty_cell_mv</c>).</summary>
    public int EmptyCellMilliVolts { get; set; }

    /// <summary>Gets or sets down to which SOC the time to go counts, in % (<c>battery.floor_pct</c>).</summary>
    public int FloorPercent { get; set; }

    /// <summary>Gets or sets the Peukert exponent times 100 (<c>battery.peukert</c>).</summary>
    public int PeukertPercent { get; set; }
}
