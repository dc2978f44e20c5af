using System;
using System.Threading.Tasks;
using Daly.Protocol.Parameters;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>The rules of confirmed writing. Whoever can write to a board has a class that runs them.</summary>
public abstract class ConfirmedWritingTests
{
    private const string Consent = UnverifiedWriteConsent.Phrase;

    [TestMethod]
    [DataRow(BoardDialects.A5)]
    [DataRow(BoardDialects.P81)]
    [DataRow(BoardDialects.D2)]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_FET_is_switched_off_and_on_again_and_both_are_read_back(BoardDialects dialect)
    {
        var board = Board(new BmsProfile { Dialects = dialect });
        bool wasOn = true;
        var ends = await RunAsync(board, writer => writer.SetFetAsync(false), writer =>
        {
            wasOn = board.Plant.Bms.Board.Fets.ChargeCommanded;
            return writer.SetFetAsync(true);
        });
        foreach (var end in ends) Assert.AreEqual("confirmed", end.Result, end.Text);
        Assert.IsFalse(wasOn);
        Assert.IsTrue(board.Plant.Bms.Board.Fets.ChargeCommanded);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_FET_is_opened_and_not_closed_while_a_protection_is_active()
    {
        var board = Board(new BmsProfile(), socPercent: 1);
        var ends = await RunAsync(board, writer => writer.SetFetAsync(false), writer => writer.SetFetAsync(true));
        Assert.AreEqual("confirmed", ends[0].Result, ends[0].Text);
        Assert.AreEqual("refused", ends[1].Result, ends[1].Text);
        Assert.AreEqual("a protection of the BMS is active: it decides about its FETs", ends[1].Text);
        Assert.IsFalse(board.Plant.Bms.Board.Fets.ChargeCommanded);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_FET_is_not_closed_while_nobody_knows_whether_a_protection_is_active()
    {
        var board = Board(new BmsProfile { SilentIds = [0x98] });
        var ends = await RunAsync(board, writer => writer.SetFetAsync(false), writer => writer.SetFetAsync(true));
        Assert.AreEqual("refused", ends[1].Result, ends[1].Text);
        Assert.AreEqual("whether a protection is active is not known: a FET is not closed", ends[1].Text);
        Assert.IsFalse(board.Plant.Bms.Board.Fets.ChargeCommanded);
    }

    [TestMethod]
    [DataRow(ParameterWriteBehaviour.Store, "confirmed", "sleep_s was 65535 s, is 1234 s")]
    [DataRow(ParameterWriteBehaviour.NoAcknowledgement, "confirmed", "sleep_s was 65535 s, is 1234 s")]
    [DataRow(ParameterWriteBehaviour.Ignore, "not_taken", "sleep_s was not taken: it is 65535 s as before")]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task Only_reading_back_confirms_a_parameter(ParameterWriteBehaviour behaviour, string result, string text)
    {
        var ends = await RunAsync(Board(new BmsProfile { ParameterWrites = behaviour }), writer => writer.SetParameterAsync("sleep_s", 1234, Consent));
        Assert.AreEqual(text, ends[0].Text);
        Assert.AreEqual(result, ends[0].Result);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task What_a_board_moves_with_a_parameter_is_put_back()
    {
        var board = Board(new BmsProfile { Cells = 4, Dialects = BoardDialects.D2 });
        var ends = await RunAsync(board, writer => writer.SetParameterAsync("cell_low_2_mv", 2600, Consent));
        Assert.AreEqual("not_taken", ends[0].Result, ends[0].Text);
        Assert.AreEqual("the BMS changed more than that: all was put back, cell_low_2_mv is 2500 mV", ends[0].Text);
    }

    [TestMethod]
    [DataRow("cell_high_2_mv", 4200, "3300 to 3850 mV with chemistry lifepo4")]
    [DataRow("cell_high_1_mv", 3800, "cell_high_1_mv (3800 mV) has to be below cell_high_2_mv")]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task A_parameter_that_does_not_fit_the_cells_or_its_neighbours_is_not_sent(string key, int value, string why)
    {
        var board = Board(new BmsProfile { Cells = 4 });
        var ends = await RunAsync(board, writer => writer.SetParameterAsync(key, value, Consent));
        Assert.AreEqual("refused", ends[0].Result, ends[0].Text);
        StringAssert.Contains(ends[0].Text, why);
        Assert.IsEmpty(board.Plant.Bms.Board.Written.Frames);
    }

    [TestMethod]
    [Timeout(60_000, CooperativeCancellation = true)]
    public async Task Without_consent_no_parameter_is_sent()
    {
        var board = Board(new BmsProfile());
        var ends = await RunAsync(board, writer => writer.SetParameterAsync("sleep_s", 1234, null));
        Assert.AreEqual("refused", ends[0].Result, ends[0].Text);
        Assert.IsEmpty(board.Plant.Bms.Board.Written.Frames);
    }

    /// <summary>Begins with a board that is there for 20 s and carries out orders one after the other.</summary>
    private protected abstract Task<WrittenEnd[]> RunAsync(Simulation board, params Func<IWriter, Task<WrittenEnd>>[] orders);

    private static Simulation Board(BmsProfile profile, double socPercent = 60)
    {
        var board = Simulation.Create(new SimulationOptions { Boards = [profile], InitialSocPercent = socPercent });

        // A board takes its time to act on a limit.
        board.AdvanceBy(20_000_000);
        return board;
    }

    /// <summary>How an order ended.</summary>
    private protected sealed record WrittenEnd(string Result, string Text);

    /// <summary>Somebody who can write to a board.</summary>
    private protected interface IWriter
    {
        Task<WrittenEnd> SetFetAsync(bool on);

        Task<WrittenEnd> SetParameterAsync(string key, int value, string? consent);
    }
}
