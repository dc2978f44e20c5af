using System.Threading;
using Daly.Desktop.Probe;
using Daly.Desktop.Tests.BoardSettings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.Cli;

/// <summary>How long <c>daly probe</c> keeps the line, in the time of the line: what the computer has to do besides does not count.</summary>
[TestClass]
public sealed class ProbeTimeTests
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
    public void Every_board_is_found_in_less_than_ten_seconds(BoardDialects dialects, int board)
    {
        var simulation = Simulation.Create(new BmsProfile { Dialects = dialects, BoardNumber = board });
        var line = new VirtualLine(simulation);

        var report = new PortProbe(line, line, CancellationToken.None).Run();

        Assert.AreEqual(dialects != BoardDialects.None, report.HasBoards);
        Assert.IsInRange(1000, 10_000, line.NowMs);
    }
}
