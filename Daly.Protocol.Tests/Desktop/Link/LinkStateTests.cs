using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>When a link changes its state, and when it does not.</summary>
[TestClass]
public sealed class LinkStateTests
{
    [TestMethod]
    [DataRow(AsleepBehaviour.Silent, LinkState.Lost, 500, 3.0)]
    [DataRow(AsleepBehaviour.Silent, LinkState.Lost, 0, 3.0)]
    [DataRow(AsleepBehaviour.Silent, LinkState.Lost, 2000, 4.0)]
    [DataRow(AsleepBehaviour.Echo, LinkState.Asleep, 500, 3.0)]
    [DataRow(AsleepBehaviour.Echo, LinkState.Asleep, 2000, 4.0)]
    public void A_board_that_stops_answering_is_given_up_within_3_s_or_two_fast_periods(
        AsleepBehaviour whenAsleep, LinkState expected, int pollMs, double seconds)
    {
        // It needs long pauses as well: the slowest way to six unanswered requests.
        var profile = new BmsProfile { WhenAsleep = whenAsleep, SleepAfterSeconds = 60, CurrentWakes = false, LosesRequestsWithinMs = 150 };
        var link = new SimulatedLink(profile, new LinkOptions { PollMs = pollMs });

        Assert.IsTrue(link.RunUntil(() => link.Status.State == expected, 90), link.Status.State.ToString());
        Assert.IsInRange(0.0, seconds * 1000, link.NowMs - link.Status.LastReplyMs);
    }

    [TestMethod]
    [DataRow(8, 5.0)]
    [DataRow(16, 9.0)]
    public void On_a_shared_line_too_a_dead_board_is_given_up_within_two_fast_periods(int boards, double seconds)
    {
        var profiles = Enumerable.Range(1, boards).Select(number => new BmsProfile
        {
            BoardNumber = number, SleepAfterSeconds = number == 3 ? 60 : BmsProfile.NeverSleeps, CurrentWakes = false,
        });
        var bus = new SimulatedBus([.. profiles], new LinkOptions(), []);
        bus.Run(55);
        var status = bus.Links[2].Status;
        long period = status.FastPeriodMs;
        long after = long.MaxValue;
        bus.Run(30, () => after = status.State == LinkState.Online ? bus.NowMs - status.LastReplyMs : after);

        Assert.AreEqual(LinkState.Lost, status.State);
        Assert.IsLessThanOrEqualTo(Math.Max(3000, 2 * period), after);
        Assert.IsLessThanOrEqualTo(seconds * 1000, after);
    }

    [TestMethod]
    [DataRow(0, 1, 1)]
    [DataRow(500, 1, 1)]
    [DataRow(500, 8, 1)]
    [DataRow(2000, 1, 1)]
    [DataRow(0, 1, 100)]
    [DataRow(500, 1, 100)]
    [DataRow(500, 8, 100)]
    [DataRow(2000, 1, 100)]
    public void Three_seconds_of_noise_make_no_transition(int pollMs, int boards, int everyMs)
    {
        var random = new Random(7);
        for (int start = 0; start < 20; start++)
        {
            var profiles = Enumerable.Range(1, boards).Select(number => new BmsProfile { BoardNumber = number });
            var bus = new SimulatedBus([.. profiles], new LinkOptions { PollMs = pollMs }, []);
            bus.Run(20 + (start * 0.137));
            bus.MakeNoise(3, everyMs, random);
            bus.Run(10);

            Assert.IsTrue(bus.Links.All(link => link.Status.StateSinceMs < 10_000), $"start {start}");
        }
    }

    [TestMethod]
    [DataRow("auto")]
    [DataRow("a5")]
    public void While_a_board_sleeps_that_is_said_once(string dialect)
    {
        var profile = new BmsProfile { StartsAsleep = true, CurrentWakes = false, WhenAsleep = AsleepBehaviour.Echo };
        DetectionReport? report = null;
        var bmsLink = dialect == "auto" ? AutoLink.Create(new LinkOptions(), true, out report) : BmsDialects.CreateLink(DialectKind.A5, new LinkOptions());
        var link = new SimulatedLink(profile, bmsLink);
        var said = new List<string>();
        link.RunUntil(
            () =>
            {
                string now = $"{link.Status.State} {link.Status.Symptom} {(report == null ? string.Empty : DetectionText.Of(report))}";
                if (said.Count == 0 || said[^1] != now) said.Add(now);
                return false;
            },
            600);

        Assert.IsLessThanOrEqualTo(3, said.Count, string.Join(" | ", said));
        Assert.StartsWith("Asleep EchoOnly", said[^1]);
    }
}
