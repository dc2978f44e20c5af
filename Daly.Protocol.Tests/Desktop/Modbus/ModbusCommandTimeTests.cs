using System;
using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Tests.Desktop.Link;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>How long commands take on D2 and 0x81, against what the wire and the board allow.</summary>
[TestClass]
public sealed class ModbusCommandTimeTests
{
    private const int TurnaroundMs = 50;
    private const int GapMs = 20;
    private const int ShortBytes = 8;
    private const int ReadOverheadBytes = 5;

    /// <summary>Each exchange is seen to end, and each pause to be over, a millisecond late.</summary>
    private const int RoundingMs = 2;

    private const int AllowedMs = 500;

    public TestContext TestContext { get; set; } = null!;

    /// <summary>
    /// The longest exchange that can be ahead, then the write and its acknowledgement, then reading back; a turnaround in
    /// each of the three, a gap between them. D2, FET: 137 + 16 + 29 bytes are 190 ms, with 150 and 40 that makes 380 ms.
    /// 0x81, FET: 175 + 16 + 45 bytes are 246 ms, in all 436 ms.
    /// </summary>
    [TestMethod]
    [DataRow(BoardDialects.D2, BmsCommandKind.ChargeFet, 62, 8)]
    [DataRow(BoardDialects.D2, BmsCommandKind.DischargeFet, 62, 8)]
    [DataRow(BoardDialects.D2, BmsCommandKind.Soc, 62, 4)]
    [DataRow(BoardDialects.P81, BmsCommandKind.ChargeFet, 81, 16)]
    [DataRow(BoardDialects.P81, BmsCommandKind.DischargeFet, 81, 16)]
    [DataRow(BoardDialects.P81, BmsCommandKind.Soc, 81, 3)]
    public void A_write_is_confirmed_half_a_second_after_the_command_at_the_latest(
        BoardDialects dialect, BmsCommandKind kind, int registersAhead, int registersReadBack)
    {
        int bytes = ShortBytes + ReadOverheadBytes + (2 * registersAhead)
            + ShortBytes + ShortBytes
            + ShortBytes + ReadOverheadBytes + (2 * registersReadBack);
        double boundMs = (ByteTime.Span(bytes) / 1000.0) + (3 * TurnaroundMs) + (2 * GapMs) + (3 * RoundingMs);
        Assert.IsLessThanOrEqualTo(AllowedMs, boundMs);

        var link = CreateLink(dialect);
        link.Run(20);
        double longestMs = 0;
        for (int i = 0; i < 150; i++)
        {
            link.Run(0.3 + (0.0137 * i));
            longestMs = Math.Max(longestMs, ConfirmedMs(link, kind, (i & 1) == 1));
        }

        TestContext.WriteLine($"{dialect} {kind}: {longestMs} ms, allowed {boundMs:F0} ms");
        Assert.IsLessThanOrEqualTo(boundMs, longestMs);
    }

    [TestMethod]
    [DataRow(BoardDialects.D2, 8)]
    [DataRow(BoardDialects.P81, 16)]
    public void A_FET_is_read_back_with_the_registers_around_it_only(BoardDialects dialect, int registers)
    {
        var link = CreateLink(dialect);
        link.Run(20);

        ConfirmedMs(link, BmsCommandKind.ChargeFet, false);

        var last = link.Simulation.Wire.Statistics.Exchanges.Last();
        Assert.AreEqual(ReadOverheadBytes + (2 * registers), last.ReplyBytes);
        Assert.IsFalse(link.Simulation.Plant.Circuit.ChargeFetOn);
    }

    /// <summary>Its zeros would read as "both off".</summary>
    [TestMethod]
    [DataRow(BoardDialects.D2)]
    [DataRow(BoardDialects.P81)]
    public void A_board_that_has_just_woken_up_confirms_nothing(BoardDialects dialect)
    {
        var link = CreateLink(dialect, new BmsProfile { ZeroFramesAfterWakeMs = 60_000 });
        link.Run(20);
        var port = link.Link.CommandPort;

        Assert.IsTrue(port.TryBegin(new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false }, link.NowMs));
        Assert.IsTrue(link.RunUntil(() => !port.IsBusy, 10));

        Assert.AreNotEqual(CommandOutcome.Confirmed, port.Outcome);
    }

    private static SimulatedLink CreateLink(BoardDialects dialect, BmsProfile? profile = null)
    {
        profile = (profile ?? new BmsProfile()) with
        {
            Dialects = dialect,
            TurnaroundMinMs = TurnaroundMs,
            TurnaroundMaxMs = TurnaroundMs,
            LosesRequestsWithinMs = GapMs - 1,
        };
        var options = new LinkOptions { PollMs = 0 };
        return new SimulatedLink(profile, dialect == BoardDialects.D2 ? BmsDialects.CreateLink(DialectKind.D2, options) : BmsDialects.CreateLink(DialectKind.P81, options));
    }

    private static long ConfirmedMs(SimulatedLink link, BmsCommandKind kind, bool on)
    {
        var port = link.Link.CommandPort;
        long begunMs = link.NowMs;
        Assert.IsTrue(port.TryBegin(new BmsCommand { Kind = kind, On = on, SocPermille = 555 }, begunMs));
        Assert.IsTrue(link.RunUntil(() => !port.IsBusy, 5));
        Assert.AreEqual(CommandOutcome.Confirmed, port.Outcome);
        return link.NowMs - begunMs;
    }
}
