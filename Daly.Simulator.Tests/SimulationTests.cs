using System;
using System.Diagnostics;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests;

[TestClass]
public sealed class SimulationTests
{
    [TestMethod]
    public void Thirty_solar_days_in_steps_of_a_second_balance_and_take_seconds()
    {
        var simulation = Simulation.Create(new SimulationOptions
        {
            Boards = [BmsProfiles.Get("old-4s")],
            Load = new ConstantLoad(2.5),
            Charger = new SolarCharger(30, 14.2),
            StepMs = 1000,
            Spread = CellSpread.None,
        });
        var watch = Stopwatch.StartNew();
        simulation.AdvanceTo(30L * 86400 * 1_000_000);
        Console.WriteLine($"30 days: {watch.ElapsedMilliseconds} ms");
        Check.True(watch.Elapsed < TimeSpan.FromSeconds(60));
        var truth = simulation.Plant.Truth;
        var circuit = simulation.Plant.Circuit;
        var atCells = truth.ChargeInAmpHours - truth.ChargeOutAmpHours;
        Assert.AreEqual(circuit.ShuntInAmpHours - circuit.ShuntOutAmpHours - (0.020 * 720), atCells, 1e-6);
        var kept = 60 + (0.998 * truth.ChargeInAmpHours) - truth.ChargeOutAmpHours;
        Assert.AreEqual(kept, truth.RemainingAmpHours, 1e-6);
        Check.True(truth.ChargeInAmpHours > 30 * 25);
        Check.True(truth.EnergyInWattHours > truth.EnergyOutWattHours);
    }

    [TestMethod]
    public void A_jump_and_small_steps_lead_to_the_same_battery()
    {
        var jump = TestSimulation.Old4s(new PulseLoad(20, 7, 2));
        var steps = TestSimulation.Old4s(new PulseLoad(20, 7, 2));
        jump.AdvanceTo(600_000_000);
        for (long at = 0; at <= 600_000_000; at += 37_000) steps.AdvanceTo(at);
        steps.AdvanceTo(600_000_000);
        Assert.AreEqual(jump.Plant.Truth.RemainingAmpHours, steps.Plant.Truth.RemainingAmpHours);
    }

    [TestMethod]
    public void A_bank_shows_the_sum_of_its_batteries_to_the_shunt()
    {
        var board = new BmsProfile { Cells = 4 };
        var simulation = Simulation.Create(new SimulationOptions
        {
            Boards = [board, board with { BoardNumber = 2 }],
            Load = new ConstantLoad(3),
        });
        Check.Equal(-6_000_000, simulation.ShuntMicroAmps);
    }

    [TestMethod]
    public void Impossible_options_are_refused()
    {
        var outOfRange = typeof(ArgumentOutOfRangeException);
        Check.Throws(outOfRange, () => Simulation.Create(new SimulationOptions { StepMs = 0 }));
        Check.Throws(outOfRange, () => Simulation.Create(new SimulationOptions { Boards = [] }));
        Check.Throws(typeof(ArgumentException), () => Simulation.Create(new BmsProfile(), ["gremlins"]));
    }
}
