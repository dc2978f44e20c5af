using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Scenarios;

/// <summary>Situations in which monitors are known to claim a full or empty battery that is not, or to lose count.</summary>
public static class TrapScenarios
{
    private const double AbsorptionVolts = 4 * 3.55;
    private const double Hour = 3600;

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new()
        {
            Name = "weak-sun",
            Shows = "two weeks of weak sun at part charge: the current is below the tail current all day",
            Days = 14,
            InitialSocPercent = 70,
            Load = new ConstantLoad(0.5),
            Charger = new SolarCharger(2.2, AbsorptionVolts) { Cloudiness = 0.5, Seed = 3 },
            Cell = new() { HysteresisVolts = 0.02 },
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "sun-then-cloud",
            Shows = "charged with 30 A to 85 %, then a cloud leaves 2 A: the voltage stays above 3.45 V per cell for minutes",
            Days = 0.25,
            InitialSocPercent = 55,
            Charger = new StepCharger(new StepLoad((0, 30), (Hour, 2), (1.5 * Hour, 30), (1.6 * Hour, 2)), AbsorptionVolts),
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "winter",
            Shows = "one full charge, then sixty days without: the error grows, and the quality stops claiming what nobody knows",
            Days = 61,
            InitialSocPercent = 90,
            Load = new SumLoad(new ConstantLoad(0.6), new DailyLoad(2, 18, 21)),
            Charger = new SumCharger(
                new ScheduledCharger(new SolarCharger(20, AbsorptionVolts), 61 * 86400, 0, 86400),
                new ScheduledCharger(new SolarCharger(2.65, AbsorptionVolts), 61 * 86400, 86400, 61 * 86400)),
            Cell = new() { SelfDischargePercentPerMonth = 2 },
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "cloudy-full",
            Shows = "clouds and the pulses of a refrigerator and a pump while the battery becomes full, ten days",
            Days = 10,
            InitialSocPercent = 75,
            Load = new SumLoad(SolarScenarios.HouseLoad(), new PulseLoad(6, 1200, 300), new PulseLoad(15, 437, 4)),
            Charger = new SolarCharger(30, AbsorptionVolts) { Cloudiness = 0.9, Seed = 7 },
            Spread = CellSpread.Usual,
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "short-pulses",
            Shows = "pulses of 20 A that are on for 50 ms of every 333 ms, sampled every 275 ms",
            Days = 0.25,
            SampleMs = 275,
            StepsPerSample = 25,
            InitialSocPercent = 90,
            Load = new PulseLoad(20, 0.333, 0.05),
        },
        new()
        {
            Name = "bms-cut-off",
            Shows = "unbalanced cells and a charger set too high: the BMS opens its charge FET at the highest cell",
            Days = 2,
            InitialSocPercent = 70,
            Load = new DailyLoad(10, 18, 22),
            Charger = new ScheduledCharger(new ConstantCharger(15, 4 * 3.65), 86400, 6 * Hour, 16 * Hour),
            Spread = new(0.5, 0.3, 10),
            Board = CutsEarly(),
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "early-cut-off",
            Shows = "charged with 60 A: the BMS stops again and again at its highest cell, long before the battery is full",
            Days = 0.05,
            InitialSocPercent = 50,
            Charger = new ConstantCharger(60, 4 * 3.8),
            Spread = CellSpread.Usual,
            Board = CutsEarly(),
        },
        new()
        {
            Name = "discharge-fet-off",
            Shows = "discharge FET switched off at 60 % for six hours; the monitor lives on another supply and sees 0 V, 0 A",
            Days = 0.5,
            Load = new ConstantLoad(5),
            Events = [ScenarioEvent.Fets(1, true, false), ScenarioEvent.Fets(7, true, true)],
        },
        new()
        {
            Name = "charge-fet-off",
            Shows = "charge FET switched off with the charger on: the bus shows the charger's 14.2 V at part charge",
            Days = 0.5,
            Charger = new ConstantCharger(5, AbsorptionVolts),
            Load = new ConstantLoad(0.5),
            Events = [ScenarioEvent.Fets(1, false, true), ScenarioEvent.Fets(7, true, true)],
        },
    ];

    private static BmsProfile CutsEarly() => new()
    {
        DrawAmps = 0,
        Thresholds = new() { CellHighMilliVolts = new(3600, 3650), PackHighPerCellMilliVolts = new(3650, 3700) },
    };
}
