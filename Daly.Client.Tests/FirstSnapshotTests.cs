using System;
using System.Linq;
using System.Threading.Tasks;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>The library adds nothing to what the engine needs: compared in the time of the line.</summary>
[TestClass]
public sealed class FirstSnapshotTests
{
    private static readonly BmsGroup[] Groups =
        [BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Alarms, BmsGroup.Status, BmsGroup.CellVoltages, BmsGroup.Temperatures, BmsGroup.Balance];

    public required TestContext TestContext { get; set; }

    [TestMethod]
    [DataRow(BoardDialects.A5, 4)]
    [DataRow(BoardDialects.A5, 16)]
    [DataRow(BoardDialects.P81, 16)]
    [DataRow(BoardDialects.D2, 16)]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_first_snapshot_takes_no_longer_than_the_engines_own(BoardDialects dialects, int cells)
    {
        var profile = new BmsProfile { Dialects = dialects, Cells = cells };
        long engineMs = OfEngine(new VirtualLine(Simulation.Create(profile)));
        var line = new VirtualLine(Simulation.Create(profile));
        await using var bms = DalyBms.Create(line, ClientRig.Options(line));

        // Asked for before the line is used: virtual time does not wait for whoever asks later.
        var read = bms.ReadSnapshotAsync();
        await bms.OpenAsync(TestContext.CancellationToken);
        var now = await read;

        long clientMs = (long)(now.Time - DateTimeOffset.UnixEpoch.AddDays(20_000)).TotalMilliseconds;
        TestContext.WriteLine($"engine {engineMs} ms, client {clientMs} ms");
        Assert.HasCount(cells, now.CellMilliVolts);
        Assert.IsLessThanOrEqualTo(engineMs * 1.03, clientMs);
    }

    private static long OfEngine(VirtualLine line)
    {
        var link = BmsDialects.CreateLink(BmsDialects.Auto, new LinkOptions(), isAlone: true, out _);
        var pump = new BusPump(line, new BmsBus([link]));
        while (!IsWhole(link.Data)) line.WaitForData((int)Math.Clamp(pump.Tick(line.NowMs) - line.NowMs, 0, 100));
        return line.NowMs;
    }

    private static bool IsWhole(BmsData data) =>
        Groups.All(group => data.UpdatedMs(group) != Absent.Long) && data.Status.CellCount != Absent.Value;
}
