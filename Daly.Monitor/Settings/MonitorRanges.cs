namespace Daly.Monitor.Settings;

/// <summary>
/// What the settings of the battery monitor may be, in the units of <see cref="MonitorOptions"/>. Keys of the settings file,
/// commands, their texts and the documentation take the numbers from here.
/// </summary>
public static class MonitorRanges
{
    /// <summary>The most cells in series, as many as any board has.</summary>
    public const int CellsMax = 48;

    /// <summary>The smallest capacity in mAh.</summary>
    public const int CapacityMinMilliAmpHours = 100;

    /// <summary>The largest capacity in mAh: 480 kWh at 48 V. Its charge in µAs leaves room for a factor of 250 000 in a long.</summary>
    public const int CapacityMaxMilliAmpHours = 10_000_000;

    /// <summary>The lowest charged voltage in mV: one LTO cell.</summary>
    public const int ChargedMinMilliVolts = ChemistryPreset.LtoLowestCharged;

    /// <summary>The highest charged voltage in mV: all cells lithium ion.</summary>
    public const int ChargedMaxMilliVolts = CellsMax * ChemistryPreset.LiIonHighest;

    /// <summary>The smallest tail current in permille of the capacity per hour.</summary>
    public const int TailMinPermille = 1;

    /// <summary>The largest: cells that still take more than a fifth of their capacity per hour are not full.</summary>
    public const int TailMaxPermille = 200;

    /// <summary>The shortest time for which the full condition must hold, in s.</summary>
    public const int DetectMinSeconds = 10;

    /// <summary>The longest, in s.</summary>
    public const int DetectMaxSeconds = 3600;

    /// <summary>The smallest charge efficiency in parts per million.</summary>
    public const int EfficiencyMinPpm = 500_000;

    /// <summary>The largest: nothing comes out that was not put in.</summary>
    public const int EfficiencyMaxPpm = 1_000_000;

    /// <summary>The largest current that never passes the shunt, in µA; more is a consumer that belongs behind it.</summary>
    public const int ParasiticMaxMicroAmps = 1_000_000;

    /// <summary>The lowest voltage of an empty cell in mV.</summary>
    public const int EmptyCellMinMilliVolts = 1000;

    /// <summary>The highest, in mV.</summary>
    public const int EmptyCellMaxMilliVolts = 4000;

    /// <summary>The highest state of charge in permille down to which the time to go counts.</summary>
    public const int FloorMaxPermille = 990;

    /// <summary>The smallest Peukert exponent in thousandths: none.</summary>
    public const int PeukertMinThousandths = 1000;

    /// <summary>The largest, in thousandths.</summary>
    public const int PeukertMaxThousandths = 1500;

    /// <summary>The largest threshold of counting in µA.</summary>
    public const int ThresholdMaxMicroAmps = 10_000_000;

    /// <summary>The least heat in mW that a shunt can stand.</summary>
    public const int HeatMinMilliWatts = 100;

    /// <summary>The most, in mW.</summary>
    public const int HeatMaxMilliWatts = 1_000_000;

    /// <summary>The largest resistor of a divider in ohms; the smallest is 1.</summary>
    public const int DividerMaxOhms = 10_000_000;

    /// <summary>A full battery in permille.</summary>
    public const int FullPermille = 1000;

    /// <summary>The highest voltage in mV that a calibration takes as the true one.</summary>
    public const int MeasuredMaxMilliVolts = 250_000;

    /// <summary>The largest current in mA, of either direction, that a calibration takes as the true one.</summary>
    public const int MeasuredMaxMilliAmps = Daly.Sensors.ShuntRating.Maximum * 1000;
}
