namespace Daly.Simulator.Bms;

/// <summary>Limits that a BMS watches, as A5 0x59..0x60 report them. Defaults suit LiFePO4.</summary>
public sealed record BmsThresholds
{
    /// <summary>Gets the limits of the highest cell, in millivolts.</summary>
    public LevelPair CellHighMilliVolts { get; init; } = new(3650, 3750);

    /// <summary>Gets the limits of the lowest cell, in millivolts.</summary>
    public LevelPair CellLowMilliVolts { get; init; } = new(2800, 2500);

    /// <summary>Gets how far a cell must come back before its protection ends, in millivolts.</summary>
    public double CellReleaseMilliVolts { get; init; } = 200;

    /// <summary>Gets the limits of the pack, as mean per cell in millivolts.</summary>
    public LevelPair PackHighPerCellMilliVolts { get; init; } = new(3600, 3700);

    /// <summary>Gets the lower limits of the pack, as mean per cell in millivolts.</summary>
    public LevelPair PackLowPerCellMilliVolts { get; init; } = new(2850, 2600);

    /// <summary>Gets the limits of the charge current, in amperes.</summary>
    public LevelPair ChargeAmps { get; init; } = new(100, 120);

    /// <summary>Gets the limits of the discharge current, in amperes.</summary>
    public LevelPair DischargeAmps { get; init; } = new(120, 150);

    /// <summary>Gets how long an over-current protection lasts, in seconds.</summary>
    public double OverCurrentHoldSeconds { get; init; } = 30;

    /// <summary>Gets the upper temperature limits for charging, in °C.</summary>
    public LevelPair ChargeHighCelsius { get; init; } = new(55, 65);

    /// <summary>Gets the lower temperature limits for charging, in °C.</summary>
    public LevelPair ChargeLowCelsius { get; init; } = new(2, -5);

    /// <summary>Gets the upper temperature limits for discharging, in °C.</summary>
    public LevelPair DischargeHighCelsius { get; init; } = new(60, 70);

    /// <summary>Gets the lower temperature limits for discharging, in °C.</summary>
    public LevelPair DischargeLowCelsius { get; init; } = new(-15, -20);

    /// <summary>Gets the upper SOC limits, in permille; more than 1000 never happens.</summary>
    public LevelPair SocHighPermille { get; init; } = new(1001, 1002);

    /// <summary>Gets the lower SOC limits, in permille.</summary>
    public LevelPair SocLowPermille { get; init; } = new(100, 50);

    /// <summary>Gets the limits of the difference between highest and lowest cell, in millivolts.</summary>
    public LevelPair DeltaMilliVolts { get; init; } = new(500, 800);

    /// <summary>Gets the limits of the difference between warmest and coldest sensor, in K.</summary>
    public LevelPair DeltaKelvin { get; init; } = new(10, 15);

    /// <summary>Gets the cell voltage from which balancing may start, in millivolts.</summary>
    public int BalanceStartMilliVolts { get; init; } = 3400;

    /// <summary>Gets the difference to the lowest cell from which balancing starts, in millivolts.</summary>
    public int BalanceDeltaMilliVolts { get; init; } = 20;

    /// <summary>Gets the short-circuit limit, in amperes.</summary>
    public int ShortCircuitAmps { get; init; } = 1000;

    /// <summary>Gets the BMS's own shunt, in microohms.</summary>
    public int ShuntMicroOhms { get; init; } = 333;
}
