using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>How long commands take, against what the wire and the board allow.</summary>
[TestClass]
public sealed class CommandTimeTests
{
    private const int FrameBytes = 13;
    private const int AllowedMs = 20;

    /// <summary>The longest turnaround that is known of awake boards; what is silent for longer is not waited for.</summary>
    private const int LongestTurnaroundMs = 100;

    /// <summary>Each exchange is seen to end, and each pause to be over, a millisecond late.</summary>
    private const int RoundingMs = 2;

    private static readonly BmsCommandKind[] Kinds =
        [BmsCommandKind.ChargeFet, BmsCommandKind.DischargeFet, BmsCommandKind.Soc, BmsCommandKind.Clock];

    public static IEnumerable<object[]> Boards => BmsProfiles.All.Select(profile => new object[] { profile.Name });

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void A_fet_write_is_confirmed_within_four_frames_two_turnarounds_two_gaps_and_20_ms(string board)
    {
        var link = new SimulatedLink(BmsProfiles.Get(board), new LinkOptions());
        link.Run(20);

        CheckWrite(link, BmsCommandKind.DischargeFet, false);
        CheckWrite(link, BmsCommandKind.DischargeFet, true);
        CheckWrite(link, BmsCommandKind.ChargeFet, false);
        CheckWrite(link, BmsCommandKind.ChargeFet, true);
    }

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void A_command_waits_for_one_exchange_and_then_takes_its_own(string board) => CheckTimes(BmsProfiles.Get(board));

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void So_it_does_where_the_board_needs_pauses_of_20_ms(string board)
    {
        var profile = BmsProfiles.Get(board);
        CheckTimes(profile with { LosesRequestsWithinMs = Math.Max(19, profile.LosesRequestsWithinMs) });
    }

    [TestMethod]
    public void A_board_that_loses_hasty_requests_confirms_within_1500_ms_before_its_pause_is_known()
    {
        double longestMs = 0;
        for (int i = 0; i < 60; i++)
        {
            foreach (var kind in Kinds)
            {
                var link = new SimulatedLink(BmsProfiles.Get("fussy"), new LinkOptions());
                link.RunUntil(() => link.Status.State == LinkState.Online, 5);
                link.Run(0.0437 * i);

                // A FET is closed only once it is known that no protection has opened it.
                if ((i & 1) == 1) link.RunUntil(() => link.Link.Data.UpdatedMs(BmsGroup.Alarms) != Absent.Long, 5);
                longestMs = Math.Max(longestMs, ConfirmedMs(link, kind, (i & 1) == 1));
            }
        }

        TestContext.WriteLine($"{longestMs} ms");
        Assert.IsLessThanOrEqualTo(1500, longestMs);
    }

    private void CheckTimes(BmsProfile profile)
    {
        var link = new SimulatedLink(profile, new LinkOptions());
        link.Run(20);
        foreach (var kind in Kinds)
        {
            double longestMs = 0;
            for (int i = 0; i < 100; i++)
            {
                link.Run(1 + (0.0137 * i));
                longestMs = Math.Max(longestMs, ConfirmedMs(link, kind, (i & 1) == 1));
            }

            double boundMs = BoundMs(profile, kind, link.Status.GapMs);
            TestContext.WriteLine($"{profile.Name} {kind}: {longestMs} ms, allowed {boundMs:F0} ms, gap {link.Status.GapMs} ms");
            Assert.IsLessThanOrEqualTo(boundMs, longestMs);
            Assert.IsLessThanOrEqualTo(IsQuick(profile) ? 500 : 1500, longestMs);
        }
    }

    private static bool IsQuick(BmsProfile profile) =>
        profile.Cells <= 16 && profile.TurnaroundMaxMs <= 50 && profile.LosesRequestsWithinMs <= 20;

    /// <summary>The exchange ahead of it, a gap, then its own requests with their answers and gaps between them.</summary>
    private static double BoundMs(BmsProfile profile, BmsCommandKind kind, int gapMs)
    {
        double frameMs = ByteTime.Span(FrameBytes) / 1000.0;
        int burst = profile.AlwaysSixteenFrames ? 16 : Math.Max((profile.Cells + 2) / 3, 5);
        double answeredMs = profile.TurnaroundMaxMs + (burst * frameMs);
        double silentMs = Math.Max(LongestTurnaroundMs, 2 * profile.TurnaroundMaxMs);
        double aheadMs = frameMs + Math.Max(answeredMs, silentMs);
        int steps = kind == BmsCommandKind.Clock ? 3 : 2;
        return aheadMs + (steps * (gapMs + RoundingMs + profile.TurnaroundMaxMs + (2 * frameMs)));
    }

    private static long ConfirmedMs(SimulatedLink link, BmsCommandKind kind, bool on)
    {
        var port = link.Link.CommandPort;
        var command = new BmsCommand { Kind = kind, On = on, SocPermille = 555 };
        (command.Clock.Year, command.Clock.Month, command.Clock.Day) = (2026, 11, 22);
        (command.Clock.Hour, command.Clock.Minute, command.Clock.Second) = (3, 4, 5);
        long begunMs = link.NowMs;

        Assert.IsTrue(port.TryBegin(command, begunMs));
        Assert.IsTrue(link.RunUntil(() => !port.IsBusy, 5));

        Assert.AreEqual(CommandOutcome.Confirmed, port.Outcome);
        return link.NowMs - begunMs;
    }

    private static void CheckWrite(SimulatedLink link, BmsCommandKind kind, bool on)
    {
        var statistics = link.Simulation.Wire.Statistics;
        var port = link.Link.CommandPort;
        var command = new BmsCommand { Kind = kind, On = on };
        link.RunUntil(() => statistics.Exchanges.LastOrDefault()?.ReplyBytes == FrameBytes, 5);

        Assert.IsTrue(port.TryBegin(command, link.NowMs));
        Assert.IsTrue(link.RunUntil(() => !port.IsBusy, 5));

        var exchanges = statistics.Exchanges.TakeLast(2).ToArray();
        long elapsed = link.NowMicroseconds - exchanges[0].RequestStartMicroseconds;
        long turnarounds = exchanges.Sum(exchange => exchange.TurnaroundMicroseconds);
        long bound = ByteTime.Span(4 * FrameBytes) + turnarounds + ((2 * link.Status.GapMs) + AllowedMs) * 1000L;

        Assert.AreEqual(CommandOutcome.Confirmed, port.Outcome);
        Assert.IsLessThanOrEqualTo(bound, elapsed);
    }
}
