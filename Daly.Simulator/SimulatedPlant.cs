using Daly.Simulator.Battery;
using Daly.Simulator.Bms;
using Daly.Simulator.Faults;

namespace Daly.Simulator;

/// <summary>One battery: cells, power path and board.</summary>
public sealed class SimulatedPlant
{
    internal SimulatedPlant(SimulationOptions options, BmsProfile profile, IReadOnlyList<Fault> faults, int seed)
    {
        Pack = new BatteryPack(
            profile.Cells,
            profile.CapacityAmpHours,
            options.InitialSocPercent,
            options.Cell,
            options.Spread,
            seed);
        Pack.Temperature.Settle(options.AmbientCelsius);
        Circuit = new PowerCircuit(Pack) { Load = options.Load, Charger = options.Charger };
        Bms = new SimulatedBms(profile, Circuit, faults, HashCode(seed));
        Bms.Tick(0, 0);
    }

    /// <summary>Gets the cells.</summary>
    public BatteryPack Pack { get; }

    /// <summary>Gets the power path with load, charger and the shunt's current and voltage.</summary>
    public PowerCircuit Circuit { get; }

    /// <summary>Gets the board.</summary>
    public SimulatedBms Bms { get; }

    /// <summary>Gets what is true about the battery.</summary>
    public BatteryTruth Truth => Pack.Truth;

    internal void Step(long nowMicroseconds, long stepMicroseconds)
    {
        Circuit.Advance(stepMicroseconds);
        Bms.Tick(nowMicroseconds, stepMicroseconds / 1_000_000.0);
    }

    private static int HashCode(int seed) => unchecked((seed * 486187739) + 1);
}
