using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Scenarios;

/// <summary>Things that happen to a monitor: restarts, clocks, sleeping boards, an unplugged sensor, an empty battery.</summary>
public static class EventScenarios
{
    private const double Hour = 3600;
    private const double AbsorptionVolts = 4 * 3.55;

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new()
        {
            Name = "bms-asleep",
            Shows = "the BMS sleeps for eight hours; the shunt goes on counting",
            Days = 1,
            Load = new ConstantLoad(0.4),
            Sensor = SensorErrors.WorstAfterZero,
            Events = [ScenarioEvent.Sleep(6, true), ScenarioEvent.Sleep(14, false)],
        },
        new()
        {
            Name = "reboot-37",
            Shows = "a planned restart at 37 %, ten seconds long",
            Days = 0.5,
            InitialSocPercent = 60,
            Load = new ConstantLoad(4),
            Events = [ScenarioEvent.Reboot(5.75, 10)],
        },
        new()
        {
            Name = "power-cut",
            Shows = "the monitor's supply fails without warning, three times",
            Days = 1,
            InitialSocPercent = 80,
            Load = new ConstantLoad(2),
            Events = [ScenarioEvent.PowerCut(3, 5), ScenarioEvent.PowerCut(9.02, 60), ScenarioEvent.PowerCut(15.04, 5)],
        },
        new()
        {
            Name = "clock-step",
            Shows = "the wall clock jumps by 55 years when it is first set, and is set back by an hour later",
            Days = 1,
            Load = new ConstantLoad(1),
            Events = [ScenarioEvent.ClockStep(4, 55L * 365 * 86400), ScenarioEvent.ClockStep(10, -3600)],
        },
        new()
        {
            Name = "sensor-unplugged",
            Shows = "the sensor is unplugged for an hour at 5 A; the BMS's current stands in, and the quality says so",
            Days = 1,
            InitialSocPercent = 80,
            Load = new StepLoad((0, 1), (8 * Hour, 5), (11 * Hour, 1)),
            Events = [ScenarioEvent.Sensor(9, false), ScenarioEvent.Sensor(10, true)],
        },
        new()
        {
            Name = "all-blind",
            Shows = "sensor unplugged and BMS asleep for an hour: nothing is counted, and nothing is claimed",
            Days = 0.5,
            Load = new ConstantLoad(2),
            Events =
            [
                ScenarioEvent.Sleep(3, true), ScenarioEvent.Sensor(3, false),
                ScenarioEvent.Sensor(4, true), ScenarioEvent.Sleep(4, false),
            ],
        },
        new()
        {
            Name = "down-to-empty",
            Shows = "discharged until the BMS cuts off, which takes the monitor's supply; charged again the next day",
            Days = 2,
            InitialSocPercent = 40,
            Load = new ConstantLoad(3),
            Charger = new ScheduledCharger(new ConstantCharger(20, AbsorptionVolts), 2 * 86400, 24 * Hour, 34 * Hour),
            Board = new BmsProfile { DrawAmps = 0 },
            IsSuppliedByPack = true,
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "hard-to-empty",
            Shows = "discharged with 19 A, just below 0.2 C: the cells are 0.14 V lower than at rest",
            Days = 0.25,
            InitialSocPercent = 60,
            Load = new ConstantLoad(19),
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "first-start",
            Shows = "a new monitor on a battery at 45 %, nothing stored; the BMS says 60 %, and is believed until a full charge",
            Days = 3,
            InitialSocPercent = 45,
            KnowsStart = false,
            BmsSocPercent = 60,
            Load = SolarScenarios.HouseLoad(),
            Charger = new SolarCharger(20, AbsorptionVolts),
            Sensor = SensorErrors.WorstAfterZero,
        },
        new()
        {
            Name = "standby",
            Shows = "a steady load of 20 mA for ten days: a fiftieth of what a Daly BMS can see",
            Days = 10,
            InitialSocPercent = 90,
            SampleMs = 275,
            Load = new ConstantLoad(0.020),
            Sensor = new() { NoiseNanoVolts = 2500 },
        },
    ];
}
