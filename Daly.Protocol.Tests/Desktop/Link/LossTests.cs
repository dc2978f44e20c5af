using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>What losses that have nothing to do with haste cost, and that haste is told from them.</summary>
[TestClass]
public sealed class LossTests
{
    private static readonly BmsGroup[] Groups =
    [
        BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Alarms, BmsGroup.Status, BmsGroup.CellVoltages, BmsGroup.Temperatures, BmsGroup.Balance,
    ];

    [TestMethod]
    [DataRow("silence=0.1", 1)]
    [DataRow("silence=0.1", 2)]
    [DataRow("silence=0.1", 3)]
    [DataRow("late-replies=0.1", 1)]
    [DataRow("late-replies=0.1", 2)]
    [DataRow("late-replies=0.1", 3)]
    public void With_10_percent_of_the_replies_lost_or_late_a_snapshot_of_8_cells_takes_a_second_at_most(string fault, int seed)
    {
        var link = new SimulatedLink(BmsProfiles.Get("8s"), new LinkOptions { PollMs = 0 }, seed, fault);
        var snapshots = Snapshots(link, 300);

        Console.WriteLine($"{fault}: median {Median(snapshots)} ms, last minute {Median(snapshots[^60..])} ms, pause {link.Status.GapMs}");
        Assert.IsLessThanOrEqualTo(1000L, Median(snapshots));
        Assert.IsLessThanOrEqualTo(1000L, Median(snapshots[..60]), "from the start on");
        Assert.IsLessThanOrEqualTo(1000L, Median(snapshots[^60..]), "to the end");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    public void A_fragile_board_is_found_although_10_percent_of_its_replies_are_lost_as_well(int seed)
    {
        var link = new SimulatedLink(BmsProfiles.Get("fussy"), new LinkOptions { PollMs = 0, ReadIdentity = false }, seed, "silence=0.1");
        link.Run(120);
        long before = link.Simulation.Plant.Bms.RequestsLost;
        link.Run(600);

        // Every third part of a minute one request: nothing beside the lost replies.
        Assert.IsLessThanOrEqualTo(30L, link.Simulation.Plant.Bms.RequestsLost - before);
    }

    [TestMethod]
    [DataRow(30)]
    [DataRow(60)]
    [DataRow(150)]
    public void A_board_that_loses_hasty_requests_loses_12_at_most_at_any_limit_and_none_after_the_first_minute(int limitMs)
    {
        var profile = new BmsProfile { LosesRequestsWithinMs = limitMs };
        var link = new SimulatedLink(profile, new LinkOptions { PollMs = 0, ReadIdentity = false });
        link.Run(60);
        long lost = link.Simulation.Plant.Bms.RequestsLost;
        link.Run(600);

        Assert.IsInRange(1L, 12L, lost);
        Assert.AreEqual(lost, link.Simulation.Plant.Bms.RequestsLost);
        Assert.IsInRange(limitMs, limitMs * 5 / 4, link.Status.GapMs);
    }

    /// <summary>Each from a moment until every group has been read after it, one after the other.</summary>
    private static List<long> Snapshots(SimulatedLink link, int count)
    {
        var durations = new List<long>();
        link.Run(5);
        for (int i = 0; i < count; i++)
        {
            long start = link.NowMs;
            link.RunUntil(() => Groups.All(group => link.Link.Data.UpdatedMs(group) > start), 60);
            durations.Add(link.NowMs - start);
        }

        return durations;
    }

    private static long Median(IEnumerable<long> values)
    {
        long[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
