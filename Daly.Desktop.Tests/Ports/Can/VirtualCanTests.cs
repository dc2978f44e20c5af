using System;
using System.ComponentModel;
using System.Diagnostics;
using Daly.Desktop.Ports.Can;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Can;

/// <summary>
/// A true CAN socket, on an interface that this test makes. That needs a kernel with vcan and the right to make one; where
/// that is missing, opening it must say in words that there is none.
/// </summary>
[TestClass]
public sealed class VirtualCanTests
{
    private const string Name = "vcandaly";

    private static readonly byte[] Request = Convert.FromHexString("40019098080000000000000000000000");
    private static readonly byte[] Reply = Convert.FromHexString("014090980800000002140000752A01BF");
    private static readonly byte[] Inverter = Convert.FromHexString("51030000080000000102030405060708");

    [TestMethod]
    public void A_virtual_interface_carries_frames_is_missed_when_it_is_down_and_comes_back()
    {
        bool isMade = Ip("link add dev " + Name + " type vcan") && Ip("link set " + Name + " up");
        try
        {
            if (isMade) Exchange();
            else ExpectNone();
        }
        finally
        {
            if (isMade) Ip("link del " + Name);
        }
    }

    private static void ExpectNone()
    {
        using var line = new SocketCanLine(Name, CanFilter.Replies);
        LineWait.UntilFault(line, $"There is no such interface as {Name}; ");
        Assert.IsFalse(line.IsOpen);
    }

    private static void Exchange()
    {
        using var host = new SocketCanLine(Name, CanFilter.Replies);
        using var board = new SocketCanLine(Name, CanFilter.Requests);
        LineWait.UntilOpen(host);
        LineWait.UntilOpen(board);

        Assert.IsTrue(host.Write(Request, 0, 16));
        CollectionAssert.AreEqual(Request, LineWait.ReadBytes(board, 16));
        Assert.IsTrue(board.Write(Inverter, 0, 16) && board.Write(Reply, 0, 16));
        CollectionAssert.AreEqual(Reply, LineWait.ReadBytes(host, 16), "the filter keeps the other frame away");
        Assert.AreEqual(0, host.Counters.Foreign, "and it is the kernel that does");

        Assert.IsTrue(Ip("link set " + Name + " down"));
        LineWait.UntilLost(host);
        LineWait.UntilFault(host, $"{Name} is down: ");
        Assert.IsTrue(Ip("link set " + Name + " up"));
        LineWait.UntilOpen(host);
    }

    private static bool Ip(string arguments)
    {
        try
        {
            var start = new ProcessStartInfo("ip", arguments) { RedirectStandardError = true };
            using var program = Process.Start(start)!;
            program.StandardError.ReadToEnd();
            program.WaitForExit();
            return program.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
