using Daly.Monitor.Settings;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Scenarios;

/// <summary>A month on a small solar system: 4S 100 Ah, 40 Ah a day, full every day or once a week.</summary>
public static class SolarScenarios
{
    private const double Week = 7 * 86400.0;
    private const double Day = 86400.0;
    private const double AbsorptionVolts = 4 * 3.55;

    /// <summary>Gets thirty days that each end full, with the worst that calibration leaves of sensor errors.</summary>
    public static Scenario Daily { get; } = new()
    {
        Name = "solar-daily",
        Shows = "thirty sunny days, full every day; worst sensor errors after zero calibration",
        Days = 30,
        Load = HouseLoad(),
        Charger = new SolarCharger(20, AbsorptionVolts),
        Sensor = SensorErrors.WorstAfterZero,
    };

    /// <summary>Gets thirty days of which every seventh ends full, with the same errors.</summary>
    public static Scenario Weekly { get; } = Daily with
    {
        Name = "solar-weekly",
        Shows = "thirty days, full once a week, down to a third in between; worst sensor errors after zero calibration",
        InitialSocPercent = 95,
        Charger = WeeklySun(),
    };

    /// <summary>Gets the daily run with settings that are as wrong as an owner's usually are.</summary>
    public static Scenario RealisticDaily { get; } = Realistic(Daily, "realistic-daily");

    /// <summary>Gets the weekly run with settings that are as wrong as an owner's usually are.</summary>
    public static Scenario RealisticWeekly { get; } = Realistic(Weekly, "realistic-weekly");

    /// <summary>Gives what an owner gets wrong: BMS draw 17 instead of 12 mA, efficiency 99.8 instead of 99.5 %, capacity 3 %.</summary>
    /// <param name="scenario">The run with sensor errors only.</param>
    public static Scenario Realistic(Scenario scenario, string name) => scenario with
    {
        Name = name,
        Shows = "the same, and the BMS draws 17 mA (set: 12), efficiency is 99.8 % (set: 99.5), capacity is 3 % less than set",
        Board = new BmsProfile { DrawAmps = 0.017 },
        Settings = RealisticSettings,
    };

    /// <summary>Gives a house: 1 A always, 4 A more in the evening; 40 Ah a day.</summary>
    public static ILoadProfile HouseLoad() => new SumLoad(new ConstantLoad(1), new DailyLoad(4, 18, 22));

    private static IChargerProfile WeeklySun() => new SumCharger(
        new ScheduledCharger(new SolarCharger(3.9, AbsorptionVolts), Week, 0, 6 * Day),
        new ScheduledCharger(new SolarCharger(25, AbsorptionVolts), Week, 6 * Day, Week));

    private static MonitorOptions RealisticSettings() => new()
    {
        CapacityMilliAmpHours = 103_000,
        EfficiencyPpm = 995_000,
        ParasiticMicroAmps = 12_000,
    };
}
