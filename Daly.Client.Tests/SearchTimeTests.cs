using System.Threading.Tasks;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Client.Tests;

/// <summary>How long a search keeps the line, in the time of the line: what the computer has to do besides does not count.</summary>
[TestClass]
public sealed class SearchTimeTests
{
    [TestMethod]
    [DataRow(BoardDialects.A5, 1)]
    [DataRow(BoardDialects.P81, 1)]
    [DataRow(BoardDialects.D2, 1)]
    [DataRow(BoardDialects.A5Bluetooth, 1)]
    [DataRow(BoardDialects.A5 | BoardDialects.D2 | BoardDialects.P81, 1)]
    [DataRow(BoardDialects.D2 | BoardDialects.P81, 3)]
    [DataRow(BoardDialects.P81, 5)]
    [DataRow(BoardDialects.A5, 16)]
    [DataRow(BoardDialects.None, 1)]
    public async Task Every_board_is_found_in_less_than_ten_seconds(BoardDialects dialects, int board)
    {
        using var line = new VirtualLine(Simulation.Create(new BmsProfile { Dialects = dialects, BoardNumber = board }));

        var found = await DalyBms.DetectAsync(line, line);

        Assert.HasCount(dialects == BoardDialects.None ? 0 : 1, found.Boards);
        foreach (var one in found.Boards) Assert.AreEqual(board, one.Number);
        Assert.IsInRange(1000, 10_000, line.NowMs);
    }
}
