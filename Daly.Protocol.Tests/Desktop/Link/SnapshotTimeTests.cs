using System.Linq;
using Daly.Protocol.Link;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>How near the link comes to what the wire and the board allow.</summary>
[TestClass]
public sealed class SnapshotTimeTests
{
    private const int RequestsPerSnapshot = 7;
    private const double Slack = 1.02;

    [TestMethod]
    [DataRow(4, 1)]
    [DataRow(16, 4)]
    [DataRow(48, 8)]
    public void A_snapshot_takes_wire_time_turnarounds_and_seven_gaps_and_2_percent(int cells, int sensors)
    {
        var profile = new BmsProfile { Cells = cells, Sensors = sensors };
        var link = new SimulatedLink(profile, new LinkOptions { PollMs = 0, ReadIdentity = false });
        link.Run(60);
        int rounds = 0;

        for (int round = 0; round < 20; round++)
        {
            rounds += CheckOneRound(link) ? 1 : 0;
        }

        Assert.AreEqual(20, rounds);
        Assert.AreEqual(GapController.MinMs, link.Status.GapMs);
        Assert.AreEqual(0, link.Status.Counters.Timeouts);
    }

    [TestMethod]
    [DataRow("always-16")]
    [DataRow("slow")]
    [DataRow("24s")]
    public void Other_boards_keep_the_same_bound(string name)
    {
        var link = new SimulatedLink(BmsProfiles.Get(name), new LinkOptions { PollMs = 0, ReadIdentity = false });
        link.Run(60);

        Assert.IsTrue(CheckOneRound(link));
        Assert.AreEqual(0, link.Status.Counters.Timeouts);
    }

    [TestMethod]
    public void A_board_that_loses_hasty_requests_loses_at_most_12_and_none_after_the_first_minute()
    {
        var link = new SimulatedLink(BmsProfiles.Get("fussy"), new LinkOptions { PollMs = 0, ReadIdentity = false });

        link.Run(60);
        long inFirstMinute = link.Simulation.Plant.Bms.RequestsLost;
        link.Run(600);

        Assert.IsInRange(1, 12, inFirstMinute);
        Assert.AreEqual(inFirstMinute, link.Simulation.Plant.Bms.RequestsLost);
        Assert.IsInRange(100, 125, link.Status.GapMs);
    }

    /// <summary>From the start of one snapshot to the start of the next, against the sum of what it consists of.</summary>
    private static bool CheckOneRound(SimulatedLink link)
    {
        var statistics = link.Simulation.Wire.Statistics;
        link.RunUntil(() => IsRoundStart(statistics), 5);
        statistics.Reset();
        link.RunUntil(() => statistics.ExchangeCount == RequestsPerSnapshot + 1, 5);

        var exchanges = statistics.Exchanges.ToArray();
        var first = exchanges.Take(RequestsPerSnapshot).ToArray();
        long elapsed = exchanges[RequestsPerSnapshot].RequestStartMicroseconds - first[0].RequestStartMicroseconds;
        long wire = first.Sum(exchange => ByteTime.Span(exchange.RequestBytes + exchange.ReplyBytes));
        long turnarounds = first.Sum(exchange => exchange.TurnaroundMicroseconds);
        long gaps = RequestsPerSnapshot * link.Status.GapMs * 1000L;
        double bound = (wire + turnarounds + gaps) * Slack;

        Assert.IsLessThanOrEqualTo(bound, elapsed);
        return elapsed > wire + turnarounds;
    }

    private static bool IsRoundStart(WireStatistics statistics) => statistics.Exchanges.LastOrDefault()?.ReplyBytes > 0;
}
