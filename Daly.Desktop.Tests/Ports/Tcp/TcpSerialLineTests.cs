using System;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Tcp;
using Daly.Desktop.Replay.Capture;
using Daly.Desktop.Tests.Support;
using Daly.Hal;

namespace Daly.Desktop.Tests.Ports.Tcp;

[TestClass]
public sealed class TcpSerialLineTests
{
    [TestMethod]
    public void All_256_values_pass_unchanged_in_both_directions()
    {
        var all = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        using var listener = Listen(0);
        using var line = new TcpSerialLine("127.0.0.1", PortOf(listener));
        using var peer = listener.AcceptSocket();
        LineWait.UntilOpen(line);

        for (var at = 0; at < all.Length; at += 64) Assert.IsTrue(line.Write(all, at, 64));
        var got = new byte[all.Length];
        for (var at = 0; at < got.Length;) at += peer.Receive(got, at, got.Length - at, SocketFlags.None);
        CollectionAssert.AreEqual(all, got);

        peer.Send(all);
        CollectionAssert.AreEqual(all, LineWait.ReadBytes(line, all.Length));
        Assert.AreEqual(0, line.Read(got, 0, 1));
        Assert.IsTrue(line.IsOpen);
    }

    [TestMethod]
    public void A_server_that_goes_away_and_comes_back_is_connected_to_again()
    {
        var listener = Listen(0);
        var port = PortOf(listener);
        using var line = new TcpSerialLine("127.0.0.1", port);
        using (listener.AcceptSocket())
        {
            LineWait.UntilOpen(line);
            listener.Dispose();
        }

        LineWait.UntilLost(line);
        Assert.IsFalse(line.Write([1], 0, 1));
        LineWait.UntilFault(line, $"Nothing listens on 127.0.0.1:{port}");

        using var again = Listen(port);
        LineWait.UntilOpen(line);
        using var peer = again.AcceptSocket();
        Assert.IsTrue(line.Write([0x42], 0, 1));
        Assert.AreEqual(1, peer.Receive(new byte[1]));
    }

    [TestMethod]
    public void A_server_that_lets_us_in_and_closes_at_once_is_asked_less_and_less_often()
    {
        using var listener = Listen(0);
        using var line = new TcpSerialLine("127.0.0.1", PortOf(listener));
        var clock = Stopwatch.StartNew();
        var (buffer, connections) = (new byte[1], 0);
        Eventually.True(
            () =>
            {
                line.Read(buffer, 0, 1);
                if (!listener.Pending()) return false;
                listener.AcceptSocket().Dispose();
                return ++connections == 5;
            },
            () => $"five connections, got {connections}");

        // Four pauses lie between five connections: 100, 200, 400 and 800 ms at least, however slow the machine is.
        Assert.IsGreaterThanOrEqualTo(1500, clock.ElapsedMilliseconds);
    }

    [TestMethod]
    public void A_host_name_that_nobody_knows_is_named()
    {
        using var line = new TcpSerialLine("no-such-host.invalid", 23);

        LineWait.UntilFault(line, "The host name no-such-host.invalid is not known");
    }

    [TestMethod]
    public void Reading_and_writing_allocate_nothing()
    {
        using var listener = Listen(0);
        using var line = new TcpSerialLine("127.0.0.1", PortOf(listener));
        using var peer = listener.AcceptSocket();
        LineWait.UntilOpen(line);
        var buffer = new byte[64];
        Exchange(line, peer, buffer);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Exchange(line, peer, buffer);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.AreEqual(0, after - before);
    }

    [TestMethod]
    public void Discarding_resets_the_connection_and_makes_a_new_one()
    {
        using var listener = Listen(0);
        using var line = new TcpSerialLine("127.0.0.1", PortOf(listener));
        using var peer = listener.AcceptSocket();
        LineWait.UntilOpen(line);
        Assert.IsTrue(line.Write([1, 2, 3], 0, 3));

        Assert.IsFalse(line.Discard(), "nobody can tell what the other side has taken");

        Assert.AreEqual(SocketError.ConnectionReset, EndOf(peer));
        Assert.IsFalse(line.IsOpen);
        LineWait.UntilOpen(line);
        using var again = listener.AcceptSocket();
        Assert.IsTrue(line.Write([0x42], 0, 1));
        Assert.AreEqual(1, again.Receive(new byte[1]));
    }

    [TestMethod]
    public void What_the_other_side_does_not_take_is_gone_when_the_line_is_closed()
    {
        using var listener = Listen(0);
        var line = new TcpSerialLine("127.0.0.1", PortOf(listener));
        using var peer = listener.AcceptSocket();
        LineWait.UntilOpen(line);
        line.Write([1, 2, 3], 0, 3);

        line.Dispose();

        Assert.AreEqual(SocketError.ConnectionReset, EndOf(peer));
    }

    [TestMethod]
    public void Every_line_that_a_board_can_be_behind_throws_away_what_it_holds()
    {
        foreach (var line in typeof(ReopeningLine).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReopeningLine))).Append(typeof(RecordingLine)))
        {
            Assert.IsTrue(line.IsAssignableTo(typeof(ILineReset)), line.Name);
        }
    }

    /// <summary>Reads what is there to the end.</summary>
    private static SocketError EndOf(Socket peer)
    {
        peer.ReceiveTimeout = Eventually.DeadlineMs;
        while (true)
        {
            int got = peer.Receive(new byte[64], 0, 64, SocketFlags.None, out var error);
            if (got <= 0 || error != SocketError.Success) return error;
        }
    }

    private static void Exchange(TcpSerialLine line, Socket peer, byte[] buffer)
    {
        line.Write(buffer, 0, 13);
        peer.Send(buffer, 13, SocketFlags.None);
        line.WaitForData(Eventually.DeadlineMs);
        line.Read(buffer, 0, buffer.Length);
        line.Read(buffer, 0, buffer.Length);
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    private static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;
}
