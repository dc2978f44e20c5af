using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator;

/// <summary>What a simulation consists of.</summary>
public sealed record SimulationOptions
{
    /// <summary>Gets the boards on the line, each with a battery of its own.</summary>
    public IReadOnlyList<BmsProfile> Boards { get; init; } = [BmsProfiles.Get("16s")];

    /// <summary>Gets the faults of every board, by name, with a value where one is wanted.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Gets the seed; same seed, same course.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Gets the SOC to start with, in percent.</summary>
    public double InitialSocPercent { get; init; } = 60;

    /// <summary>Gets the loads of every battery.</summary>
    public ILoadProfile Load { get; init; } = new ConstantLoad(0);

    /// <summary>Gets the charger of every battery.</summary>
    public IChargerProfile Charger { get; init; } = new NoCharger();

    /// <summary>Gets the design of the cells.</summary>
    public CellParameters Cell { get; init; } = new();

    /// <summary>Gets how the cells differ.</summary>
    public CellSpread Spread { get; init; } = CellSpread.Usual;

    /// <summary>Gets the temperature of the surroundings, in °C.</summary>
    public double AmbientCelsius { get; init; } = 20;

    /// <summary>Gets the step of the physics, in milliseconds: 1..5000. Current is constant within a step.</summary>
    public int StepMs { get; init; } = 100;
}
