using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests;

/// <summary>Simulations with round numbers: cells all alike, 100 Ah, 40 % (SinoPoly 3271 mV), 20 °C.</summary>
internal static class TestSimulation
{
    public static Simulation Old4s(
        ILoadProfile? load = null, IChargerProfile? charger = null, double socPercent = 40, params string[] faults) =>
        Of(BmsProfiles.Get("old-4s"), load, charger, socPercent, faults);

    public static Simulation Of(
        BmsProfile profile,
        ILoadProfile? load = null,
        IChargerProfile? charger = null,
        double socPercent = 40,
        params string[] faults) => Simulation.Create(new SimulationOptions
        {
            Boards = [profile],
            Faults = faults,
            Spread = CellSpread.None,
            InitialSocPercent = socPercent,
            Load = load ?? new ConstantLoad(0),
            Charger = charger ?? new NoCharger(),
        });
}
