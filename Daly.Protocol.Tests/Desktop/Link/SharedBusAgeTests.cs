using System;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

[TestClass]
public sealed class SharedBusAgeTests
{
    [TestMethod]
    [DataRow(5, true)]
    [DataRow(23, true)]
    [DataRow(60, true)]
    [DataRow(5, false)]
    [DataRow(23, false)]
    [DataRow(60, false)]
    public void Probe(int turnaround, bool mixed)
    {
        var boards = SimulatedBus.Mixed(8).Select(b => b with { TurnaroundMinMs = turnaround, TurnaroundMaxMs = turnaround, Dialects = mixed ? b.Dialects : BoardDialects.A5 }).ToArray();
        var bus = new SimulatedBus(boards, new LinkOptions { PollMs = 0 }, []);
        var groups = Enum.GetValues<BmsGroup>();
        double identAt = 0, capAt = 0;
        long start = bus.NowMs;
        for (int s = 0; s < 300; s++)
        {
            bus.Run(1);
            if (capAt == 0 && bus.Links.All(l => l.Data.Identity.RatedMilliAmpHours != Absent.Long)) capAt = (bus.NowMs - start) / 1000.0;
            if (identAt == 0 && bus.Links.All(l => l.Data.Identity.SoftwareVersion != null && l.Data.Identity.HardwareVersion != null && l.Data.Identity.BatteryCode != null)) identAt = (bus.NowMs - start) / 1000.0;
        }
        Console.WriteLine($"T={turnaround} mixed={mixed} capacity {capAt} identity {identAt}");
        var max = new long[groups.Length];
        var maxP = new long[groups.Length];
        bus.Simulation.Wire.Statistics.Reset();
        bus.Run(120, () =>
        {
            foreach (var g in groups)
            for (int i = 0; i < 8; i++)
            {
                long u = bus.Links[i].Data.UpdatedMs(g);
                if (u == Absent.Long) continue;
                long age = bus.NowMs - u;
                if (i % 2 == 1) maxP[(int)g] = Math.Max(maxP[(int)g], age); else max[(int)g] = Math.Max(max[(int)g], age);
            }
        });
        foreach (var g in groups) Console.WriteLine($"  {g}: A5 {max[(int)g]} P81 {maxP[(int)g]}");
        Console.WriteLine("  gap " + bus.Links[0].Status.GapMs + " period " + bus.Links[0].Status.FastPeriodMs + " slow " + bus.Links[0].Status.SlowPeriodMs + "/" + bus.Links[1].Status.SlowPeriodMs + " timeouts " + bus.Links.Sum(l => l.Status.Counters.Timeouts));
        foreach (var e in bus.Simulation.Wire.Statistics.Exchanges.GroupBy(x => x.ReplyBytes).OrderBy(g => g.Key)) Console.WriteLine($"    {e.Key} bytes: {e.Count()} × {e.Average(x => (x.ReplyEndMicroseconds - x.RequestStartMicroseconds) / 1000.0):0.0}");
    }
}
