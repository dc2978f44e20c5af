using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Tests.Desktop.Link;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>How near a D2 status snapshot comes to what the wire and the board allow. All measured on the simulated wire.</summary>
[TestClass]
public sealed class D2SnapshotTimeTests
{
    /// <summary>Address, function, register, count and checksum make 8 bytes of request; 62 registers in 129 bytes come back.</summary>
    private const int RequestBytes = 8;

    private const int StatusBytes = 5 + (2 * 62);
    private const double Slack = 1.02;

    /// <summary>The shortest pause that any board is known to stand.</summary>
    private const int ShortestGapMicroseconds = 7000;

    [TestMethod]
    [DataRow(4, 1, 23, 23, 0)]
    [DataRow(8, 2, 10, 10, 0)]
    [DataRow(16, 4, 50, 50, 0)]
    [DataRow(16, 4, 30, 100, 0)]
    [DataRow(24, 8, 23, 23, 0)]
    [DataRow(32, 4, 80, 80, 0)]
    [DataRow(40, 4, 23, 23, 0)]
    [DataRow(48, 8, 50, 50, 0)]
    [DataRow(16, 4, 23, 23, 19)]
    public void A_status_snapshot_takes_wire_time_turnaround_gap_and_2_percent(
        int cells, int sensors, int turnaroundMinMs, int turnaroundMaxMs, int losesWithinMs)
    {
        var link = CreateLink(new BmsProfile
        {
            Dialects = BoardDialects.D2,
            Cells = cells,
            Sensors = sensors,
            TurnaroundMinMs = turnaroundMinMs,
            TurnaroundMaxMs = turnaroundMaxMs,
            LosesRequestsWithinMs = losesWithinMs,
        });
        link.Run(120);
        long lost = link.Simulation.Plant.Bms.RequestsLost;

        // A board that loses what comes within n ms needs a pause of more than n, which is found to a millisecond.
        int gapMicroseconds = losesWithinMs == 0 ? ShortestGapMicroseconds : (losesWithinMs + 1) * 1000;
        for (int i = 0; i < 20; i++) CheckOneStatus(link, gapMicroseconds);

        Assert.AreEqual(lost, link.Simulation.Plant.Bms.RequestsLost);
    }

    [TestMethod]
    public void One_exchange_brings_every_group_of_the_status()
    {
        var link = CreateLink(new BmsProfile { Dialects = BoardDialects.D2, Cells = 16 });
        link.Run(30);
        var statistics = link.Simulation.Wire.Statistics;
        Assert.IsTrue(link.RunUntil(() => statistics.Exchanges.LastOrDefault()?.ReplyBytes == StatusBytes, 5));
        long startMs = statistics.Exchanges.Last().RequestStartMicroseconds / 1000;
        BmsGroup[] groups =
        [
            BmsGroup.Pack, BmsGroup.CellExtremes, BmsGroup.TemperatureExtremes, BmsGroup.Fets, BmsGroup.Status,
            BmsGroup.CellVoltages, BmsGroup.Temperatures, BmsGroup.Alarms,
        ];

        Assert.IsTrue(link.RunUntil(() => link.Link.Data.UpdatedMs(BmsGroup.Pack) >= startMs, 1));

        foreach (var group in groups) Assert.IsGreaterThanOrEqualTo(startMs, link.Link.Data.UpdatedMs(group), $"{group}");
    }

    private static SimulatedLink CreateLink(BmsProfile profile) =>
        new(profile, BmsDialects.CreateLink(DialectKind.D2, new LinkOptions { PollMs = 0, ReadIdentity = false }));

    /// <summary>From the start of a status request until the line is free for the next request.</summary>
    private static void CheckOneStatus(SimulatedLink link, int gapMicroseconds)
    {
        var statistics = link.Simulation.Wire.Statistics;
        Assert.IsTrue(link.RunUntil(() => statistics.Exchanges.LastOrDefault()?.ReplyBytes == StatusBytes, 5));
        var status = statistics.Exchanges.Last();
        Assert.IsTrue(link.RunUntil(() => statistics.Exchanges.Last() != status, 5));
        long elapsed = statistics.Exchanges.Last().RequestStartMicroseconds - status.RequestStartMicroseconds;

        long least = ByteTime.Span(RequestBytes + StatusBytes) + status.TurnaroundMicroseconds;
        Assert.AreEqual(RequestBytes, status.RequestBytes);
        Assert.IsGreaterThan(least, elapsed);
        Assert.IsLessThanOrEqualTo((least + gapMicroseconds) * Slack, elapsed);
    }
}
