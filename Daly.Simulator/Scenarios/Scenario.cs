using Daly.Monitor.Settings;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Scenarios;

/// <summary>A story about a battery and its monitor: what there is, what happens, how the sensor errs.</summary>
public sealed record Scenario
{
    /// <summary>Gets the name, as on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>Gets one sentence on what it shows.</summary>
    public required string Shows { get; init; }

    /// <summary>Gets how long it lasts, in days.</summary>
    public required double Days { get; init; }

    /// <summary>Gets the time between two results of the sensor in milliseconds; the device's is 275.</summary>
    /// <remarks>
    /// Profiles of loads and sun are constant for seconds, and the sensor gives the mean of its period: 2 s count the
    /// same charge as 275 ms. A test compares both.
    /// </remarks>
    public int SampleMs { get; init; } = 2000;

    /// <summary>Gets into how many steps of physics a sample is cut; more than 1 for loads that are faster than the sensor.</summary>
    public int StepsPerSample { get; init; } = 1;

    /// <summary>Gets the cells in series.</summary>
    public int Cells { get; init; } = 4;

    /// <summary>Gets the true capacity in ampere-hours.</summary>
    public double CapacityAmpHours { get; init; } = 100;

    /// <summary>Gets the true SOC at the start in percent.</summary>
    public double InitialSocPercent { get; init; } = 60;

    /// <summary>Gets the SOC that the BMS believes at the start; the truth unless set.</summary>
    public double? BmsSocPercent { get; init; }

    /// <summary>Gets the design of the cells.</summary>
    public CellParameters Cell { get; init; } = new();

    /// <summary>Gets how the cells differ.</summary>
    public CellSpread Spread { get; init; } = CellSpread.None;

    public ILoadProfile Load { get; init; } = new ConstantLoad(0);

    public IChargerProfile Charger { get; init; } = new NoCharger();

    /// <summary>Gets the board. Its draw never passes the shunt.</summary>
    public BmsProfile Board { get; init; } = new() { DrawAmps = 0 };

    /// <summary>Gets how the sensor errs.</summary>
    public SensorErrors Sensor { get; init; } = SensorErrors.None;

    /// <summary>Gets whether the monitor loses its supply with the voltage behind the BMS.</summary>
    public bool IsSuppliedByPack { get; init; }

    /// <summary>Gets whether the monitor is told the true SOC at the start; otherwise it has only what it finds out.</summary>
    public bool KnowsStart { get; init; } = true;

    /// <summary>Gets what makes the settings of the monitor; called once per run.</summary>
    public Func<MonitorOptions> Settings { get; init; } = DefaultSettings;

    /// <summary>Gets what happens, in order of time.</summary>
    public IReadOnlyList<ScenarioEvent> Events { get; init; } = [];

    /// <summary>Gives settings of an owner who knows his battery: 4S, 100 Ah, 100 A/75 mV, efficiency as it is.</summary>
    public static MonitorOptions DefaultSettings() => new() { EfficiencyPpm = 998_000 };
}
