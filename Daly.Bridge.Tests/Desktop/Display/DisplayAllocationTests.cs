using System;
using Daly.Bridge.Display;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Display;

[TestClass]
public sealed class DisplayAllocationTests
{
    [TestMethod]
    public void Drawing_all_pages_allocates_nothing_and_happens_at_most_four_times_a_second()
    {
        var simulation = Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get("16s")], Load = new ConstantLoad(5) });
        var machine = new FakeMachine();
        var display = new FakeDisplay(64);
        var ports = new BridgePorts(simulation.Line, simulation.Clock, machine, machine) { Display = display };
        var bridge = new BatteryBridge(ports, SettingsParser.Parse("display.seconds=0\nnonsense=1"), 0);
        _ = Run(simulation, bridge, 60_000);
        int taken = display.Taken;

        long allocated = Run(simulation, bridge, 60_000);

        Assert.AreEqual(0, allocated);
        Assert.IsGreaterThanOrEqualTo(taken + (60_000 / PageTurner.TurnMs), display.Taken);
        Assert.IsLessThanOrEqualTo(taken + (4 * 60), display.Taken);
        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors);
    }

    private static long Run(Simulation simulation, BatteryBridge bridge, int milliseconds)
    {
        long allocated = 0;
        for (int i = 0; i < milliseconds / 5; i++)
        {
            simulation.AdvanceBy(5000);
            long before = GC.GetAllocatedBytesForCurrentThread();
            bridge.Tick(simulation.Clock.NowMs);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }
}
