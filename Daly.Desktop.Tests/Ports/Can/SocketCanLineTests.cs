using System;
using System.IO;
using Daly.Desktop.Ports.Can;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Can;

[TestClass]
public sealed class SocketCanLineTests
{
    private static readonly byte[] Request = Convert.FromHexString("40019098080000000000000000000000");
    private static readonly byte[] Reply = Convert.FromHexString("014090980800000002140000752A01BF");

    [TestMethod]
    public void An_interface_that_does_not_exist_is_told_with_those_that_do()
    {
        using var line = new SocketCanLine("can97", CanFilter.Replies);

        LineWait.UntilFault(line, "There is no such interface as can97; ");
        foreach (string name in new CanInterfaces().List()) StringAssert.Contains(line.Fault, name);
        Assert.IsTrue(line.HasFailed);
        Assert.AreEqual(0, line.Read(new byte[16], 0, 16));
        Assert.IsFalse(line.Write(Request, 0, 16));
    }

    [TestMethod]
    public void An_interface_that_is_none_of_CAN_is_refused()
    {
        using var line = new SocketCanLine("lo", CanFilter.Replies);

        LineWait.UntilFault(line, "lo is no CAN interface; ");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("../can0")]
    [DataRow("a-name-that-is-far-too-long-for-an-interface")]
    public void A_name_that_cannot_be_one_is_refused_in_words(string name)
    {
        using var line = new SocketCanLine(name, CanFilter.Replies);

        LineWait.UntilFault(line, $"There is no such interface as {name}; ");
    }

    [TestMethod]
    public void Frames_pass_over_a_Unix_socket_in_both_directions()
    {
        using var folder = new TemporaryFolder();
        using var boards = new CanServerLine(folder.File("bus"));
        using var line = new SocketCanLine("unix:" + folder.File("bus"), CanFilter.Replies);
        Connect(line, boards);

        Assert.IsTrue(line.Write(Request, 0, 16));
        CollectionAssert.AreEqual(Request, LineWait.ReadBytes(boards, 16));
        Assert.IsTrue(boards.Write(Reply, 0, 16));
        CollectionAssert.AreEqual(Reply, LineWait.ReadBytes(line, 16));
        Assert.AreEqual(1, line.Counters.Received);
    }

    [TestMethod]
    public void A_lost_port_is_told_counted_and_opened_again_when_it_is_back()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("bus");
        var first = new CanServerLine(path);
        using var line = new SocketCanLine("unix:" + path, CanFilter.Replies);
        Connect(line, first);

        first.Dispose();
        LineWait.UntilLost(line);
        Assert.AreEqual(1, line.Counters.Losses);
        Assert.IsFalse(line.Write(Request, 0, 16));
        LineWait.UntilFault(line, $"Nobody serves unix:{path}");

        using var second = new CanServerLine(path);
        Connect(line, second);
        Assert.IsNull(line.Fault);
        Assert.IsTrue(line.Write(Request, 0, 16));
        CollectionAssert.AreEqual(Request, LineWait.ReadBytes(second, 16));
    }

    [TestMethod]
    public void A_file_in_the_way_of_a_socket_stays_and_is_told()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("notes"), string.Empty);

        var refused = Assert.ThrowsExactly<IOException>(() => new CanServerLine(folder.File("notes")));

        StringAssert.Contains(refused.Message, "is there already");
        Assert.IsTrue(File.Exists(folder.File("notes")));
    }

    [TestMethod]
    public void A_path_that_no_socket_can_have_is_told()
    {
        var refused = Assert.ThrowsExactly<IOException>(() => new CanServerLine(new string('a', 200)));
        StringAssert.Contains(refused.Message, "1 to 107 bytes");
    }

    private static void Connect(SocketCanLine line, CanServerLine boards)
    {
        LineWait.UntilOpen(line);
        Eventually.True(() => boards.Read(new byte[1], 0, 0) == 0 && boards.IsOpen, () => $"somebody connects; {boards.Fault}");
    }
}
