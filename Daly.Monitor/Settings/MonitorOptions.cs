using Daly.Sensors;

namespace Daly.Monitor.Settings;

/// <summary>What the battery monitor must be told. Filled from the settings, checked by <see cref="MonitorOptionsCheck"/> against <see cref="MonitorRanges"/>.</summary>
/// <remarks>The monitor reads it at every sample: a change of a number counts from the next sample on.</remarks>
public sealed class MonitorOptions
{
    /// <summary>Stands for a threshold that follows from the shunt: 1.5 steps of the sensor.</summary>
    public const int AutomaticThreshold = -1;

    /// <summary>Gets or sets <c>battery.chemistry</c>.</summary>
    public BatteryChemistry Chemistry { get; set; } = BatteryChemistry.LiFePo4;

    /// <summary>Gets or sets <c>battery.cells</c>: cells in series.</summary>
    public int Cells { get; set; } = 4;

    /// <summary>Gets or sets <c>battery.capacity_ah</c> in milliampere-hours.</summary>
    public int CapacityMilliAmpHours { get; set; } = 100_000;

    /// <summary>Gets or sets <c>battery.charged_v</c> in millivolts of the whole pack.</summary>
    public int ChargedMilliVolts { get; set; } = 4 * 3450;

    /// <summary>Gets or sets <c>battery.tail_pct</c> in permille of the capacity (as amperes).</summary>
    public int TailPermille { get; set; } = 40;

    /// <summary>Gets or sets <c>battery.detect_s</c>: for how long the full condition must hold, in s.</summary>
    public int DetectSeconds { get; set; } = 180;

    /// <summary>Gets or sets <c>battery.efficiency_pct</c> in parts per million: how much of a charge can be drawn again.</summary>
    public int EfficiencyPpm { get; set; } = 995_000;

    /// <summary>Gets or sets <c>battery.parasitic_ma</c> in microamperes: what is drawn without passing the shunt.</summary>
    public int ParasiticMicroAmps { get; set; }

    /// <summary>Gets or sets <c>battery.empty_cell_mv</c>: the lowest cell of an empty battery.</summary>
    public int EmptyCellMilliVolts { get; set; } = 2800;

    /// <summary>Gets or sets <c>battery.peukert</c> in thousandths; 1000 is off.</summary>
    public int PeukertThousandths { get; set; } = 1000;

    /// <summary>Gets or sets <c>shunt.threshold_ma</c> in microamperes, or <see cref="AutomaticThreshold"/>.</summary>
    public int ThresholdMicroAmps { get; set; } = AutomaticThreshold;

    /// <summary>Gets or sets <c>battery.floor_pct</c> in permille: down to which SOC the time to go counts.</summary>
    public int FloorPermille { get; set; } = 100;

    /// <summary>Gets or sets <c>shunt.sensor</c>.</summary>
    public SensorKind Sensor { get; set; } = Ina226.Chip;

    /// <summary>Gets or sets <c>shunt.amps</c> and <c>shunt.millivolts</c>.</summary>
    public ShuntRating Rating { get; set; } = new ShuntRating(100, 75);

    /// <summary>Gets or sets <c>shunt.max_watts</c> in milliwatts: what the shunt may turn into heat at full scale.</summary>
    public int MaxMilliWatts { get; set; } = 10_000;

    /// <summary>Gets or sets <c>shunt.voltage_source</c>.</summary>
    public VoltageSource VoltageSource { get; set; } = VoltageSource.Sensor;

    /// <summary>Gets or sets <c>shunt.divider_upper_ohms</c>: between B+ and VBUS.</summary>
    public int DividerUpperOhms { get; set; }

    /// <summary>Gets or sets <c>shunt.divider_lower_ohms</c>: between VBUS and ground, the sensor's own resistance included.</summary>
    public int DividerLowerOhms { get; set; } = 1;

    /// <summary>Gets or sets the BMS's limit of the highest cell in millivolts, or <see cref="Absent.Value"/>.</summary>
    public int BmsCellHighMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets the capacity in microampere-seconds.</summary>
    public long CapacityMicroAmpSeconds => CapacityMilliAmpHours * 3_600_000L;

    /// <summary>Gets the tail current in microamperes: a share of the capacity's number in amperes.</summary>
    public long TailMicroAmps => (long)CapacityMilliAmpHours * TailPermille;

    /// <summary>Gets the current below which nothing is counted, in microamperes.</summary>
    public long CountingThresholdMicroAmps => ThresholdMicroAmps == AutomaticThreshold
        ? Rating.MicroAmps(Sensor.StepNanoVolts * 3 / 2)
        : ThresholdMicroAmps;

    /// <summary>Gives a current as a share of the capacity.</summary>
    /// <param name="permille">Thousandths of 1 C.</param>
    /// <returns>Microamperes.</returns>
    public long ShareMicroAmps(int permille) => (long)CapacityMilliAmpHours * permille;

    /// <summary>Gives a charge as a share of the capacity.</summary>
    /// <returns>Parts per million of the capacity, rounded towards zero.</returns>
    public long ShareOfCapacityPpm(long microAmpSeconds) => microAmpSeconds * 10 / (CapacityMilliAmpHours * 36L);
}
