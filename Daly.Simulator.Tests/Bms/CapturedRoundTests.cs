using System.Linq;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Simulator.Tests.Bms;

/// <summary>
/// A recorded round of a 14-cell board with 20 Ah left (diysolarforum 21898): its cell frames carry the low byte of the
/// remaining charge in the reserved byte, and the last one repeats the slot of the frame before.
/// </summary>
[TestClass]
public sealed class CapturedRoundTests
{
    private static readonly int[] CellMilliVolts =
        [3776, 3778, 3783, 3784, 3784, 3782, 3778, 3778, 3740, 3780, 3780, 3780, 3779, 3776];

    private static readonly string[] Recorded =
    [
        "a5019508010ec00ec20ec720d7",
        "a5019508020ec80ec80ec620e5",
        "a5019508030ec20ec20e9c20b0",
        "a5019508040ec40ec40ec420dd",
        "a5019508050ec30ec00ec420d9",
    ];

    [TestMethod]
    public void The_cell_frames_are_those_that_the_real_board_sent()
    {
        var simulation = Simulation.Create(new SimulationOptions
        {
            Boards = [new BmsProfile { Cells = 14, Sensors = 1, CapacityAmpHours = 40 }],
            Cell = new CellParameters { Ocv = new OcvTable("linear", [0, 100], [3000, 4000]) },
            Spread = CellSpread.None,
            InitialSocPercent = 50,
        });
        for (var i = 0; i < CellMilliVolts.Length; i++)
            simulation.Plant.Pack.Cells[i].SetSoc((CellMilliVolts[i] - 3000) / 1000.0);
        simulation.AdvanceBy(200_000);
        var host = new TestHost(simulation);
        Check.Equal("00004e20", host.Data(0x93).Single()[8..]);
        Check.Equal("20", host.Data(0x94).Single()[14..]);
        Check.Equal(string.Join(' ', Recorded), string.Join(' ', host.Ask(0x95).Chunk(13).Select(TestHost.Hex)));
    }
}
