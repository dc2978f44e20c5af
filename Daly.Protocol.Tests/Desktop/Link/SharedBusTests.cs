using System;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>How several boards share one line at 9600 baud; expected ages are computed from what the wire carried.</summary>
[TestClass]
public sealed class SharedBusTests
{
    private const int Boards = 8;
    private static readonly BmsGroup[] FastGroups = [BmsGroup.Pack, BmsGroup.Fets, BmsGroup.Alarms];

    private static readonly BmsGroup[] SlowGroups = [BmsGroup.Status, BmsGroup.CellVoltages, BmsGroup.Temperatures, BmsGroup.Balance];

    private static readonly BmsGroup[] SlowGroupsOfP81 = [BmsGroup.CellVoltages, BmsGroup.Temperatures];

    /// <summary>
    /// Four A5 boards have 3 fast and 3 slow requests of one frame each and the cells, four 0x81 boards one request of either
    /// kind. Each byte takes 25/24 ms, each exchange a turnaround, the pause of 7 ms and a rounding of 2 ms; at least 30 % of the
    /// wire is slow, at least 58 % fast. One exchange more may come between.
    /// </summary>
    [TestMethod]
    [DataRow(false, 5)]
    [DataRow(false, 23)]
    [DataRow(false, 60)]
    [DataRow(true, 5)]
    [DataRow(true, 23)]
    [DataRow(true, 60)]
    public void Every_lane_of_eight_boards_has_its_share_of_the_wire(bool identity, int turnaroundMs)
    {
        var bus = new SimulatedBus(Mixed(turnaroundMs), new LinkOptions { PollMs = 0, ReadIdentity = identity }, []);
        bus.Run(60);
        long oldestFast = 0;
        long oldestSlow = 0;
        bus.Run(180, () =>
        {
            oldestFast = Math.Max(oldestFast, bus.Links.Max(link => OldestMs(link, FastGroups, bus.NowMs)));
            oldestSlow = Math.Max(oldestSlow, bus.Links.Max(link => AgeOfSlowMs(link, bus.NowMs)));
        });

        double fast = 4 * ((3 * LengthMs(26, turnaroundMs)) + LengthMs(133, turnaroundMs));
        double slow = 4 * ((3 * LengthMs(26, turnaroundMs)) + LengthMs(91, turnaroundMs) + LengthMs(125, turnaroundMs));
        double longest = LengthMs(175, turnaroundMs);
        Console.WriteLine($"identity {identity}, {turnaroundMs} ms: fast {oldestFast} ms, slow {oldestSlow} ms");
        Assert.IsLessThanOrEqualTo((fast / 0.58) + longest, oldestFast);
        Assert.IsLessThanOrEqualTo((slow / 0.30) + longest, oldestSlow);
        Assert.IsTrue(bus.Links.All(link => link.Status.State == LinkState.Online));
        Assert.AreEqual(0L, bus.Links.Sum(link => link.Status.Counters.Timeouts));
        Assert.AreEqual(0L, bus.Simulation.Wire.Statistics.Collisions);
    }

    [TestMethod]
    [DataRow(5, 90)]
    [DataRow(23, 120)]
    [DataRow(60, 240)]
    public void What_every_board_is_stands_there_within(int turnaroundMs, int seconds)
    {
        var bus = new SimulatedBus(Mixed(turnaroundMs), new LinkOptions { PollMs = 0 }, []);
        bus.Run(seconds);

        foreach (var identity in bus.Links.Select(link => link.Data.Identity))
        {
            Assert.AreEqual(100_000L, identity.RatedMilliAmpHours);
            Assert.IsNotNull(identity.SoftwareVersion);
            Assert.IsNotNull(identity.HardwareVersion);
            Assert.IsNotNull(identity.BatteryCode);
        }
    }

    [TestMethod]
    [DataRow(5, 5)]
    [DataRow(23, 6)]
    [DataRow(60, 9)]
    public void Once_all_is_known_the_slow_lane_comes_round_in(int turnaroundMs, int seconds)
    {
        var bus = new SimulatedBus(Mixed(turnaroundMs), new LinkOptions { PollMs = 0, ReadIdentity = false }, []);
        bus.Run(120);
        long oldest = 0;
        bus.Run(120, () => oldest = Math.Max(oldest, bus.Links.Max(link => AgeOfSlowMs(link, bus.NowMs))));

        Assert.IsInRange(1000L, seconds * 1000L, oldest);
        long slowest = bus.Links.Max(link => link.Status.SlowPeriodMs);
        Assert.IsLessThanOrEqualTo(2L * slowest, oldest, "the period that the link tells is the one that its values have");
    }

    [TestMethod]
    public void A_request_that_a_board_never_answers_is_not_repeated_at_once_and_given_up_after_four()
    {
        var boards = SimulatedBus.Mixed(3);
        boards[0] = boards[0] with { SilentIds = [0x57, 0x60] };
        boards[2] = boards[2] with { AnswersBalanceCurrent = true };
        var bus = new SimulatedBus(boards, new LinkOptions { PollMs = 0 }, []);
        bus.Run(240);

        var counters = bus.Links[0].Status.Counters;
        Assert.AreEqual(0L, counters.Retries);
        Assert.AreEqual(3L * 4, counters.Timeouts, "0x57, 0x60 and 0x9A");
        Assert.AreEqual(0L, bus.Links[2].Status.Counters.Timeouts);
        Assert.AreEqual(LinkState.Online, bus.Links[0].Status.State);
    }

    [TestMethod]
    public void Cells_are_no_older_than_four_fast_rounds()
    {
        var bus = new SimulatedBus(SimulatedBus.Mixed(Boards), new LinkOptions { PollMs = 0 }, []);
        bus.Run(60);
        int[] rounds = new int[Boards];
        long[] fast = new long[Boards];
        long[] cells = new long[Boards];
        int most = 0;
        bus.Run(360, () =>
        {
            for (int i = 0; i < Boards; i++)
            {
                if (IsNew(bus.Links[i], BmsGroup.CellVoltages, ref cells[i])) rounds[i] = 0;
                if (IsNew(bus.Links[i], BmsGroup.Pack, ref fast[i])) most = Math.Max(most, ++rounds[i]);
            }
        });

        Assert.IsInRange(1, 4, most);
    }

    [TestMethod]
    public void With_two_dead_boards_the_others_keep_90_percent_of_their_rate_after_the_first_minute()
    {
        double undisturbed = RoundsPerMinute(new SimulatedBus(Six(), new LinkOptions { PollMs = 0 }, []));
        double disturbed = RoundsPerMinute(new SimulatedBus(SimulatedBus.Mixed(Boards), new LinkOptions { PollMs = 0 }, [3, 6]));

        Assert.IsGreaterThanOrEqualTo(0.9 * undisturbed, disturbed);
    }

    [TestMethod]
    public void A_dead_board_is_probed_at_most_once_in_10_s_and_waited_for_no_longer_than_150_ms()
    {
        var bus = new SimulatedBus(SimulatedBus.Mixed(3), new LinkOptions { PollMs = 0, ReadIdentity = false }, [2]);
        bus.Run(30);
        var dead = bus.Links[1].Status;
        long before = dead.Counters.Timeouts;
        bus.Simulation.Wire.Statistics.Reset();
        bus.Run(100);

        Assert.AreEqual(LinkState.Lost, dead.State);
        Assert.IsInRange(9L, 10L, dead.Counters.Timeouts - before);
        long longestPauseMs = LongestPauseMs(bus.Simulation.Wire.Statistics.Exchanges.ToArray());
        Assert.IsInRange(150L, 165L, longestPauseMs);
    }

    [TestMethod]
    public void A_board_that_comes_back_is_online_within_11_s()
    {
        var boards = SimulatedBus.Mixed(2);
        boards[1] = boards[1] with { StartsAsleep = true, CurrentWakes = false };
        var bus = new SimulatedBus(boards, new LinkOptions { PollMs = 0 }, []);
        bus.Run(30);
        Assert.AreEqual(LinkState.Lost, bus.Links[1].Status.State);

        bus.Simulation.Plants[1].Bms.PressButton(bus.Simulation.Clock.NowMicroseconds);
        bus.Run(11);

        Assert.IsTrue(bus.Links.All(link => link.Status.State == LinkState.Online));
    }

    [TestMethod]
    public void With_time_to_spare_every_board_keeps_its_period()
    {
        var bus = new SimulatedBus(SimulatedBus.Mixed(2), new LinkOptions { PollMs = 1000, ReadIdentity = false }, []);
        bus.Run(20);

        foreach (double perMinute in bus.Links.Select((_, i) => RoundsPerMinute(bus, i)))
        {
            Assert.IsInRange(59.0, 61.0, perMinute);
        }
    }

    private static BmsProfile[] Mixed(int turnaroundMs) => [.. SimulatedBus.Mixed(Boards).Select(board => board with
    {
        TurnaroundMinMs = turnaroundMs, TurnaroundMaxMs = turnaroundMs, AnswersBalanceCurrent = true,
    })];

    private static BmsProfile[] Six() => [.. SimulatedBus.Mixed(Boards).Where(board => board.BoardNumber is not (3 or 6))];

    private static double RoundsPerMinute(SimulatedBus bus)
    {
        bus.Run(60);
        return RoundsPerMinute(bus, 0);
    }

    private static double RoundsPerMinute(SimulatedBus bus, int link)
    {
        int rounds = 0;
        long seen = 0;
        bus.Run(60, () => rounds += IsNew(bus.Links[link], BmsGroup.Pack, ref seen) ? 1 : 0);
        return rounds;
    }

    private static long OldestMs(BmsLink link, BmsGroup[] groups, long nowMs) =>
        groups.Max(group => nowMs - link.Data.UpdatedMs(group));

    private static long AgeOfSlowMs(BmsLink link, long nowMs) =>
        OldestMs(link, link.Options.BoardNumber % 2 == 1 ? SlowGroups : SlowGroupsOfP81, nowMs);

    private static bool IsNew(BmsLink link, BmsGroup group, ref long seen)
    {
        long updated = link.Data.UpdatedMs(group);
        bool isNew = updated != seen;
        seen = updated;
        return isNew;
    }

    private static long LongestPauseMs(WireExchange[] exchanges) => exchanges.Zip(exchanges.Skip(1))
        .Where(pair => pair.First.ReplyBytes == 0)
        .Max(pair => pair.Second.RequestStartMicroseconds - pair.First.RequestEndMicroseconds) / 1000;

    private static double LengthMs(int bytes, int turnaroundMs) => (bytes * 25.0 / 24) + turnaroundMs + 7 + 2;
}
