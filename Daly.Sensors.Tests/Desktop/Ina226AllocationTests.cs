using System;
using Daly.Simulator.Ina226;

namespace Daly.Sensors.Tests.Desktop;

[TestClass]
public sealed class Ina226AllocationTests
{
    [TestMethod]
    public void Ten_thousand_ticks_allocate_nothing()
    {
        SimulatedRun run = new();
        run.Run(5_000);
        int results = run.Results;
        long before = GC.GetAllocatedBytesForCurrentThread();
        run.Run(10_000);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.IsGreaterThan(results + 30, run.Results);
    }

    [TestMethod]
    public void Failing_and_recovering_allocates_nothing_either()
    {
        SimulatedRun run = new();
        FailAndRecover(run);
        long before = GC.GetAllocatedBytesForCurrentThread();
        FailAndRecover(run);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.AreEqual(SensorState.Ok, run.Driver.State);
        Assert.IsGreaterThanOrEqualTo(2, run.Driver.Counters.BrownOuts);
    }

    private static void FailAndRecover(SimulatedRun run)
    {
        run.Run(2_000);
        run.Chip.Faults = Ina226Faults.NakAddress;
        run.Run(2_000);
        run.Chip.Faults = Ina226Faults.None;
        run.Run(8_000);
        run.Chip.BrownOut();
        run.Run(2_000);
    }
}
