using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Benchmarks;

/// <summary>
/// What a snapshot takes in virtual time against what it consists of: bytes on the wire, turnarounds, gaps. Ratios, so
/// the same on every machine.
/// </summary>
internal static class SnapshotReport
{
    private const int RequestsPerSnapshot = 9;
    private const int WarmUpSeconds = 60;

    public static void Print()
    {
        Console.WriteLine($"{"board",-12}{"cells",6}{"snapshot",10}{"wire",8}{"turnaround",12}{"gaps",7}{"ratio",8}");
        foreach (var profile in BmsProfiles.All) PrintOne(profile);
    }

    private static void PrintOne(BmsProfile profile)
    {
        var simulation = Simulation.Create(profile);
        var link = BmsDialects.CreateLink(DialectKind.A5, new LinkOptions { PollMs = 0, ReadIdentity = false });
        var bus = new BmsBus([link]);
        Run(simulation, bus, () => simulation.Clock.NowMicroseconds >= WarmUpSeconds * 1_000_000L);

        var statistics = simulation.Wire.Statistics;
        long count = statistics.ExchangeCount;
        Run(simulation, bus, () => statistics.ExchangeCount > count);
        statistics.Reset();
        Run(simulation, bus, () => statistics.ExchangeCount == RequestsPerSnapshot + 1);

        var all = statistics.Exchanges.ToArray();
        var snapshot = all.Take(RequestsPerSnapshot).ToArray();
        double elapsed = (all[^1].RequestStartMicroseconds - all[0].RequestStartMicroseconds) / 1000.0;
        double wire = snapshot.Sum(exchange => ByteTime.Span(exchange.RequestBytes + exchange.ReplyBytes)) / 1000.0;
        double turnarounds = snapshot.Sum(exchange => exchange.TurnaroundMicroseconds) / 1000.0;
        double gaps = RequestsPerSnapshot * link.Status.GapMs;
        double ratio = elapsed / (wire + turnarounds + gaps);
        Console.WriteLine(FormattableString.Invariant(
            $"{profile.Name,-12}{profile.Cells,6}{elapsed,10:F1}{wire,8:F1}{turnarounds,12:F1}{gaps,7:F0}{ratio,8:F3}"));
    }

    private static void Run(Simulation simulation, BmsBus bus, Func<bool> isDone)
    {
        byte[] buffer = new byte[BmsBus.MaxTransmit];
        while (!isDone())
        {
            long nowMs = simulation.Clock.NowMs;
            bus.Receive(buffer, 0, simulation.Line.Read(buffer, 0, buffer.Length), nowMs);
            long due = bus.Tick(nowMs) * 1000;
            int count = bus.TakeTransmit(buffer);
            if (count > 0) simulation.Line.Write(buffer, 0, count);
            long next = Math.Min(simulation.NextEventMicroseconds, due);
            simulation.AdvanceTo(Math.Max(next, simulation.Clock.NowMicroseconds + 1));
        }
    }
}
