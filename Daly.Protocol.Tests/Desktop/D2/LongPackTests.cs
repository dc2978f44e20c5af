using System.Linq;
using Daly.Protocol.Detection;
using Daly.Protocol.Tests.Desktop.Detection;
using Daly.Simulator.Bms;

namespace Daly.Protocol.Tests.Desktop.D2;

/// <summary>D2 boards with more than 32 cells: the rest stands from register 0x47 on.</summary>
[TestClass]
public sealed class LongPackTests
{
    [TestMethod]
    [DataRow(33)]
    [DataRow(48)]
    public void All_cells_are_read(int cells)
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.D2, Cells = cells });
        rig.Run(20);

        Assert.AreEqual(DialectKind.D2, rig.Report.Detected);
        Assert.AreEqual(cells, rig.Link.Data.CellVoltages.Count);
        CollectionAssert.AreEqual(rig.Board.Measured.CellMilliVolts, rig.Link.Data.CellVoltages.CellMilliVolts.Take(cells).ToArray());
    }

    [TestMethod]
    public void Cells_that_the_board_does_not_tell_are_absent_and_the_others_are_there()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.D2, Cells = 40, SilentRegisters = [0x47] });
        rig.Run(20);

        Assert.AreEqual(40, rig.Link.Data.CellVoltages.Count);
        int[] told = rig.Link.Data.CellVoltages.CellMilliVolts;
        Assert.IsTrue(told.Take(32).All(cell => cell > 2000));
        Assert.IsTrue(told.Skip(32).Take(8).All(cell => cell == Absent.Value));
    }

    [TestMethod]
    public void A_pack_of_32_cells_is_not_asked_for_more()
    {
        var rig = new DetectionRig(new BmsProfile { Dialects = BoardDialects.D2, Cells = 32 });
        rig.Run(20);

        Assert.AreEqual(32, rig.Link.Data.CellVoltages.Count);
        Assert.IsFalse(rig.Requests.Any(request => request[0] == 0xD2 && request[3] == 0x47));
    }
}
