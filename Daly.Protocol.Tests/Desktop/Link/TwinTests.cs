using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>Two boards with one number on one wire, each with a battery of its own; and one board that only seems to be two.</summary>
[TestClass]
public sealed class TwinTests
{
    [TestMethod]
    [DataRow(BoardDialects.A5, 1000, 40)]
    [DataRow(BoardDialects.A5, 1000, 60)]
    [DataRow(BoardDialects.P81, 1000, 160)]
    [DataRow(BoardDialects.P81, 1000, 300)]
    [DataRow(BoardDialects.D2, 1000, 200)]
    public void Two_boards_with_one_number_are_named_within_a_minute(BoardDialects dialect, int pollMs, int laterMs)
    {
        var link = Talk(dialect, pollMs, 60, $"duplicate-number={laterMs}");

        Assert.AreEqual(LinkState.Online, link.Status.State);
        Assert.AreEqual(LinkSymptom.TwoBoards, link.Status.Symptom, $"{link.Status.Counters.SecondAnswers} second answers of {link.Status.Counters.FramesOk}, {link.Status.Counters.Timeouts} misses, {link.Status.Counters.ChecksumErrors} garbled");
    }

    [TestMethod]
    [DataRow(BoardDialects.A5, "late-replies=0.3")]
    [DataRow(BoardDialects.A5, "merged=0.5")]
    [DataRow(BoardDialects.A5, "echo")]
    [DataRow(BoardDialects.A5, "noise=0.5")]
    [DataRow(BoardDialects.A5, "lost-frames=0.3")]
    [DataRow(BoardDialects.A5, "stale-frame=1")]
    [DataRow(BoardDialects.A5, "always-16")]
    [DataRow(BoardDialects.P81, "late-replies=0.3")]
    [DataRow(BoardDialects.P81, "merged=0.5")]
    [DataRow(BoardDialects.P81, "stale-frame=0.5")]
    [DataRow(BoardDialects.D2, "late-replies=0.3")]
    [DataRow(BoardDialects.D2, "stale-frame=0.5")]
    public void One_board_on_a_bad_line_is_never_taken_for_two(BoardDialects dialect, string fault)
    {
        var link = Make(dialect, 0, fault);
        bool isNamed = link.RunUntil(() => link.Status.Symptom == LinkSymptom.TwoBoards, 300);

        Assert.IsFalse(isNamed, $"{link.Status.Counters.SecondAnswers} second answers");
    }

    private static SimulatedLink Talk(BoardDialects dialect, int pollMs, int seconds, string fault)
    {
        var link = Make(dialect, pollMs, fault);
        link.Run(seconds);
        return link;
    }

    private static SimulatedLink Make(BoardDialects dialect, int pollMs, string fault)
    {
        var options = new LinkOptions { BoardNumber = 1, PollMs = pollMs };
        var link = dialect switch
        {
            BoardDialects.A5 => BmsDialects.CreateLink(DialectKind.A5, options),
            BoardDialects.P81 => BmsDialects.CreateLink(DialectKind.P81, options),
            _ => BmsDialects.CreateLink(DialectKind.D2, options),
        };
        return new SimulatedLink(new BmsProfile { Dialects = dialect }, link, fault);
    }
}
