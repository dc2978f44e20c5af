using System;
using System.Net;
using System.Net.Sockets;
using Daly.Desktop.Ports.Tcp;
using Daly.Desktop.Tests.Support;

namespace Daly.Desktop.Tests.Ports.Tcp;

/// <summary>
/// A box takes nothing for a while, and everything later: what an unanswered write left in this machine must not be among it.
/// </summary>
/// <remarks>
/// The adversary of the bridge runs in virtual time and attacks <c>ILineReset</c> there; this adapter's half is the kernel's,
/// so it is attacked here, at random, together with twins in which the mechanism is switched off and which must be found.
/// </remarks>
[TestClass]
public sealed class StalledConnectionTests
{
    private const int FrameBytes = 13;
    private const int Seeds = 5;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void What_a_stalled_box_has_not_taken_never_arrives_after_a_reset()
    {
        var random = Random();
        for (var i = 0; i < Seeds; i++) Assert.IsFalse(Arrives(random, Reset), "the last write came late");
    }

    [TestMethod]
    public void A_line_that_is_only_closed_is_found_by_the_same_attack()
    {
        var random = Random();
        for (var i = 0; i < Seeds; i++) Assert.IsTrue(Arrives(random, CloseOnly));
    }

    [TestMethod]
    public void A_line_that_stays_open_is_found_by_the_same_attack()
    {
        var random = Random();
        for (var i = 0; i < Seeds; i++) Assert.IsTrue(Arrives(random, StayOpen));
    }

    private Random Random()
    {
        var seed = Environment.TickCount;
        TestContext.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    private static IDisposable Reset(int port, byte[] frame, int times)
    {
        var line = new TcpSerialLine("127.0.0.1", port);
        LineWait.UntilOpen(line);
        for (var i = 0; i < times; i++) Assert.IsTrue(line.Write(frame, 0, frame.Length));
        line.Write([FrameBytes], 0, 1);
        Assert.IsFalse(line.Discard(), "nobody can tell what the box has taken");
        return line;
    }

    private static Socket CloseOnly(int port, byte[] frame, int times)
    {
        var socket = StayOpen(port, frame, times);
        socket.Dispose();
        return socket;
    }

    private static Socket StayOpen(int port, byte[] frame, int times)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Connect(IPAddress.Loopback, port);
        for (var i = 0; i < times; i++) socket.Send(frame);
        socket.Send([FrameBytes]);
        return socket;
    }

    /// <summary>Tells whether the last byte, which no frame has, comes out of a box that takes nothing before all is written.</summary>
    private static bool Arrives(Random random, Func<int, byte[], int, IDisposable> write)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1 };
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        using var line = write(((IPEndPoint)listener.LocalEndPoint!).Port, new byte[FrameBytes], random.Next(1_000, 4_000));
        using var box = listener.Accept();
        box.ReceiveTimeout = 1_000;
        var buffer = new byte[4096];
        while (true)
        {
            var got = box.Receive(buffer, 0, buffer.Length, SocketFlags.None, out var error);
            if (got <= 0 || error != SocketError.Success) return false;
            if (Array.IndexOf(buffer, (byte)FrameBytes, 0, got) >= 0) return true;
        }
    }
}
