using System;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.Detection;

/// <summary>Which dialect is found on simulated boards, how fast, and what is said when none is.</summary>
[TestClass]
public sealed class AutoDialectTests
{
    [TestMethod]
    [DataRow(BoardDialects.A5, DialectKind.A5)]
    [DataRow(BoardDialects.P81, DialectKind.P81)]
    [DataRow(BoardDialects.D2, DialectKind.D2)]
    [DataRow(BoardDialects.A5Bluetooth, DialectKind.A5Bluetooth)]
    [DataRow(BoardDialects.D2 | BoardDialects.P81, DialectKind.P81)]
    [DataRow(BoardDialects.A5 | BoardDialects.D2 | BoardDialects.P81, DialectKind.A5)]
    public void Every_dialect_is_found_within_three_seconds_and_then_everything_is_read(BoardDialects speaks, DialectKind expected)
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = speaks });

        rig.Run(3);
        Assert.AreEqual(expected, rig.Report.Detected);
        Assert.IsTrue(rig.Report.IsProven);
        rig.Run(5);

        Assert.AreEqual(LinkState.Online, rig.Link.Status.State);
        Assert.AreEqual(16, rig.Link.Data.CellVoltages.Count);
        Assert.AreEqual(rig.Board.Measured.CellMilliVolts[15], rig.Link.Data.CellVoltages.CellMilliVolts[15]);
        Assert.AreEqual(rig.Board.Measured.PackDeciVolts, rig.Link.Data.Pack.PackDeciVolts);
        Assert.AreNotEqual(Absent.Long, rig.Link.Data.UpdatedMs(BmsGroup.Alarms));
    }

    [TestMethod]
    public void A_search_never_writes()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.None });

        rig.Run(60);

        Assert.IsGreaterThan(20, rig.Requests.Count);
        foreach (byte[] request in rig.Requests)
        {
            bool isRead = request[0] == 0xA5 ? request[2] == 0x90 : request[1] == 0x03;
            Assert.IsTrue(isRead, Convert.ToHexString(request));
        }
    }

    [TestMethod]
    [DataRow(BoardDialects.None, "", "nothing answers (tried A5, 0x81, D2, A5 to host 0x80)")]
    [DataRow(BoardDialects.A5, "echo-asleep", "echo only: the board sleeps, or the line is wired as a loop (tried A5, 0x81, D2, A5 to host 0x80)")]
    [DataRow(BoardDialects.D2, "", "D2 answers, A5 does not, 0x81 does not")]
    [DataRow(BoardDialects.A5, "", "A5 answers")]
    public void It_is_said_in_words_what_was_tried(BoardDialects speaks, string fault, string expected)
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = speaks }, fault);

        rig.Run(12);

        Assert.AreEqual(expected, DetectionText.Of(rig.Report));
    }

    [TestMethod]
    public void A_board_with_another_number_is_not_taken_for_ours()
    {
        var rig = new DetectionRig(new BmsProfile { BoardNumber = 2, Dialects = BoardDialects.A5 | BoardDialects.P81 });

        rig.Run(12);

        Assert.AreEqual(DialectKind.Unknown, rig.Report.Detected);
        Assert.AreEqual(LinkState.Lost, rig.Link.Status.State);
    }

    [TestMethod]
    public void An_echo_on_the_line_does_not_disturb_the_search()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.D2 }, "echo");

        rig.Run(5);

        Assert.AreEqual(DialectKind.D2, rig.Report.Detected);
        Assert.AreEqual("D2 answers, A5 does not, 0x81 does not", DetectionText.Of(rig.Report));
    }

    [TestMethod]
    public void Zeros_after_waking_up_prove_nothing_but_the_search_stays_with_that_dialect()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.A5, ZeroFramesAfterWakeMs = 1200 });

        rig.Run(1);
        Assert.AreEqual(DialectKind.Unknown, rig.Report.Detected);
        rig.Run(3);

        Assert.AreEqual(DialectKind.A5, rig.Report.Detected);
    }

    [TestMethod]
    public void What_is_remembered_is_spoken_at_once()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.D2 }, string.Empty, DialectKind.D2);

        rig.Run(0.3);

        Assert.AreEqual(0xD2, rig.Requests[0][0]);
        Assert.AreEqual(LinkState.Online, rig.Link.Status.State);
        Assert.AreEqual("D2 answers", DetectionText.Of(rig.Report));
    }

    [TestMethod]
    public void A_board_that_was_replaced_by_one_of_another_dialect_is_found_within_two_minutes()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.A5 }, string.Empty, DialectKind.D2);

        rig.Run(120);

        Assert.AreEqual(DialectKind.A5, rig.Report.Detected);
        Assert.AreEqual(LinkState.Online, rig.Link.Status.State);
    }

    [TestMethod]
    public void Where_boards_share_the_wire_D2_and_host_0x80_are_not_tried()
    {
        var dialect = new AutoDialect(new LinkOptions(), new LinkStatus(), false, DialectKind.D2).Report;

        Assert.HasCount(2, dialect.Trials);
        Assert.AreEqual(DialectKind.A5, dialect.Trials[0].Kind);
        Assert.AreEqual(DialectKind.P81, dialect.Trials[1].Kind);
        Assert.AreEqual(DialectKind.Unknown, dialect.Detected);
    }

    [TestMethod]
    public void Before_a_dialect_is_known_no_command_is_possible()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.None });
        rig.Run(1);

        Assert.IsTrue(rig.Link.CommandPort.TryBegin(new BmsCommand { Kind = BmsCommandKind.ChargeFet }, rig.NowMs));
        rig.Run(2);

        Assert.AreEqual(CommandOutcome.NotPossible, rig.Link.CommandPort.Outcome);
    }

    [TestMethod]
    [DataRow(BoardDialects.A5)]
    [DataRow(BoardDialects.D2)]
    [DataRow(BoardDialects.P81)]
    public void A_command_works_in_the_dialect_that_was_found(BoardDialects speaks)
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = speaks });
        rig.Run(4);

        Assert.IsTrue(rig.Link.CommandPort.TryBegin(new BmsCommand { Kind = BmsCommandKind.ChargeFet, On = false }, rig.NowMs));
        rig.Run(3);

        Assert.AreEqual(CommandOutcome.Confirmed, rig.Link.CommandPort.Outcome);
        Assert.IsFalse(rig.Board.Fets.ChargeCommanded);
    }
}
