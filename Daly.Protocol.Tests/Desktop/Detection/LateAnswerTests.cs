using System;
using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Detection;

/// <summary>A dialect is not taken for the better one because that one was asked at the wrong moment.</summary>
[TestClass]
public sealed class LateAnswerTests
{
    private const int Seeds = 50;

    [TestMethod]
    [DataRow(BoardDialects.A5, DialectKind.A5, "")]
    [DataRow(BoardDialects.A5, DialectKind.A5, "late-replies=0.1")]
    [DataRow(BoardDialects.A5 | BoardDialects.D2 | BoardDialects.P81, DialectKind.A5, "late-replies=0.1")]
    [DataRow(BoardDialects.D2 | BoardDialects.P81, DialectKind.P81, "late-replies=0.1")]
    [DataRow(BoardDialects.A5Bluetooth, DialectKind.A5Bluetooth, "late-replies=0.1")]
    public void A_board_that_slept_at_the_first_start_and_woke_later_is_found_right(BoardDialects speaks, DialectKind expected, string fault)
    {
        var wrong = Enumerable.Range(1, Seeds).Select(seed => (seed, found: Woken(speaks, fault, seed).Report.Detected))
            .Where(run => run.found != expected).ToArray();

        Assert.IsEmpty(wrong, string.Join(", ", wrong));
    }

    [TestMethod]
    public void Host_0x80_is_not_remembered_but_found_anew()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.A5 }, string.Empty, DialectKind.A5Bluetooth);

        rig.Run(2);

        Assert.AreEqual(DialectKind.A5, rig.Report.Detected);
    }

    [TestMethod]
    public void Of_what_was_asked_once_it_is_not_said_that_it_does_not_answer()
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.D2 }, "late-replies=0.1", DialectKind.Unknown, seed);
            for (int i = 0; i < 60; i++)
            {
                rig.Run(0.1);
                string text = DetectionText.Of(rig.Report);
                if (text.Contains("A5 does not") || text.Contains("nothing answers")) Assert.IsGreaterThanOrEqualTo(2, rig.Requests.Count(bytes => bytes[0] == 0xA5 && bytes[1] == 0x40));
                if (text.Contains("0x81 does not") || text.Contains("nothing answers")) Assert.IsGreaterThanOrEqualTo(2, rig.Requests.Count(bytes => bytes[0] == 0x81));
            }
        }
    }

    private static DetectionRig Woken(BoardDialects speaks, string fault, int seed)
    {
        var random = new Random(seed);
        var profile = new BmsProfile
        {
            Dialects = speaks, StartsAsleep = true, CurrentWakes = false, ZeroFramesAfterWakeMs = seed % 2 * 1200,
        };
        var rig = new DetectionRig(profile, fault, DialectKind.Unknown, seed);
        rig.Run(1 + (random.NextDouble() * 30));
        rig.PressButton();
        rig.Run(30);
        Assert.AreEqual(LinkState.Online, rig.Link.Status.State);
        return rig;
    }
}
