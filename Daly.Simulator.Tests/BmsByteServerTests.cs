using System;
using System.Linq;

namespace Daly.Simulator.Tests;

[TestClass]
public sealed class BmsByteServerTests
{
    private const long Start = 5_000_000_000;
    private readonly byte[] _buffer = new byte[64];

    [TestMethod]
    public void A_request_is_answered_byte_by_byte_at_the_speed_of_the_line()
    {
        var server = new BmsByteServer(TestSimulation.Old4s(), Start);
        Check.Equal(long.MaxValue, server.NextDueMicroseconds);
        server.Receive(TestHost.Request(0x40, 0x90), 13, Start);
        var (at, got) = (Start, Array.Empty<byte>());
        while (server.NextDueMicroseconds < long.MaxValue)
        {
            at = Math.Max(at, server.NextDueMicroseconds);
            got = [.. got, .. _buffer.Take(server.TakeDue(_buffer, at))];
        }

        Check.Equal("a50190080083000075300190f7", TestHost.Hex(got));
        Assert.AreEqual(Start + 13_542 + 23_000 + 13_542, at, 3);
    }

    [TestMethod]
    public void A_reader_that_sleeps_finds_everything_when_it_comes_back()
    {
        var server = new BmsByteServer(TestSimulation.Old4s(), Start);
        server.Receive(TestHost.Request(0x40, 0x95), 13, Start);
        Check.Equal(10, server.TakeDue(new byte[10], Start + 3_000_000));
        Check.Equal(Start + 3_000_000, server.NextDueMicroseconds);
        Check.Equal(16, server.TakeDue(_buffer, Start + 3_000_000));
        Check.Equal(0, server.TakeDue(_buffer, Start + 1_000_000));
    }

    [TestMethod]
    public void Garbage_is_swallowed()
    {
        var server = new BmsByteServer(TestSimulation.Old4s(), Start);
        server.Receive([.. Enumerable.Repeat((byte)0xA5, 500)], 500, Start);
        Check.Equal(0, server.TakeDue(_buffer, Start + 2_000_000));
        server.Receive(TestHost.Request(0x40, 0x90), 13, Start + 2_000_000);
        Check.Equal(13, server.TakeDue(_buffer, Start + 3_000_000));
    }
}
