using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.Link;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Protocol.Tests.Desktop.Link;

[TestClass]
public sealed class CommandTimeTests
{
    private const int FrameBytes = 13;
    private const int AllowedMs = 20;

    public static IEnumerable<object[]> Boards =>
        BmsProfiles.All.Where(profile => profile.Name != "fussy").Select(profile => new object[] { profile.Name });

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
    public void Even_a_board_that_loses_hasty_requests_confirms()
    {
        var link = new SimulatedLink(BmsProfiles.Get("fussy"), new LinkOptions());
        link.Run(2);
        var command = new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = false };

        Assert.IsTrue(link.Link.CommandPort.TryBegin(command, link.NowMs));
        link.RunUntil(() => !link.Link.CommandPort.IsBusy, 5);

        Assert.AreEqual(CommandOutcome.Confirmed, link.Link.CommandPort.Outcome);
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
