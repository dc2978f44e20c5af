using System;
using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Simulator;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>In steady state eight links that found their dialects themselves allocate nothing; the simulator may.</summary>
[TestClass]
public sealed class SharedAllocationTests
{
    private readonly byte[] _buffer = new byte[BmsBus.MaxTransmit];

    [TestMethod]
    public void Eight_boards_on_one_line_that_were_found_allocate_nothing()
    {
        var simulation = Simulation.Create(new SimulationOptions { Boards = SimulatedBus.Mixed(8) });
        BmsLink[] links = [.. Enumerable.Range(1, 8).Select(number =>
            AutoLink.Create(new LinkOptions { PollMs = 0, BoardNumber = number }, false, out _))];
        var bus = new BmsBus(links);
        _ = Run(simulation, bus, 420);

        long allocated = Run(simulation, bus, 60);

        Assert.AreEqual(0L, allocated);
        Assert.IsTrue(links.All(link => link.Status.State == LinkState.Online));
        Assert.IsGreaterThan(8 * 60L, links.Sum(link => link.Status.Counters.FramesOk));
    }

    private long Run(Simulation simulation, BmsBus bus, int seconds)
    {
        long allocated = 0;
        for (int i = 0; i < seconds * 200; i++)
        {
            simulation.AdvanceBy(5000);
            int received = simulation.Line.Read(_buffer, 0, _buffer.Length);
            long before = GC.GetAllocatedBytesForCurrentThread();
            bus.Receive(_buffer, 0, received, simulation.Clock.NowMs);
            bus.Tick(simulation.Clock.NowMs);
            int count = bus.TakeTransmit(_buffer);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            if (count > 0) simulation.Line.Write(_buffer, 0, count);
        }

        return allocated;
    }
}
