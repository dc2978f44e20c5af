using System;
using Daly.Protocol.Can;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.Can;

/// <summary>Millions of bytes that no board sent, and none that cost memory.</summary>
[TestClass]
public sealed class CanFuzzTests
{
    private const int ChunkBytes = 1 << 16;
    private static readonly int TotalBytes = LongRun.Of(20_000_000, whenLong: 100_000_000);
    private const int FrameBytes = 16;

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void Millions_of_bad_bytes_do_no_harm()
    {
        var decoder = new CanDecoder(new Deaf());
        var random = new Random(20261122);
        byte[] chunk = new byte[ChunkBytes];
        long fed = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (fed < TotalBytes)
        {
            Fill(random, chunk, (int)(fed / ChunkBytes % 3));
            int cut = (int)(fed / ChunkBytes % ChunkBytes);
            decoder.Feed(chunk, 0, cut);
            decoder.Feed(chunk, cut, ChunkBytes - cut);
            fed += ChunkBytes;
        }

        Assert.IsLessThan(100_000L, GC.GetAllocatedBytesForCurrentThread() - before, "memory must not grow");
        Assert.AreEqual(fed, decoder.BytesTotal);
        Assert.AreEqual(fed, (FrameBytes * decoder.Frames) + decoder.NoiseBytes + decoder.PendingBytes);
        Assert.IsInRange(0, FrameBytes - 1, decoder.PendingBytes);
        Assert.IsGreaterThan(TotalBytes / 1000L, decoder.Frames, "a decoder that is deaf would be no proof");
        Assert.IsGreaterThan(TotalBytes * 3L / 10, decoder.NoiseBytes);
        Assert.IsTrue(FindsAGoodFrameAgain(decoder));
    }

    [TestMethod]
    public void The_dialect_survives_ten_million_bad_bytes_between_its_requests()
    {
        var dialect = new CanDialect(new LinkOptions(), new LinkStatus());
        var data = new BmsData();
        var random = new Random(5);
        byte[] chunk = new byte[4096];
        byte[] transmit = new byte[64];
        for (int i = 0; i < 2500; i++)
        {
            int[] requests = i % 2 == 0 ? dialect.Plan.Fast : dialect.Plan.Slow;
            Assert.AreEqual(FrameBytes, dialect.Begin(requests[i % requests.Length], transmit));
            Fill(random, chunk, i % 3);
            dialect.Receive(chunk, 0, chunk.Length);
            dialect.Commit(data, i);
            Assert.IsInRange(0, CellVoltagesMessage.MaxCells, data.CellVoltages.Count);
        }
    }

    private static bool FindsAGoodFrameAgain(CanDecoder decoder)
    {
        long before = decoder.Frames;
        byte[] good = new byte[FrameBytes];
        for (int i = 0; i < 4; i++)
        {
            Good(good, 0, 0x90);
            decoder.Feed(good, 0, FrameBytes);
        }

        return decoder.Frames > before;
    }

    // Random bytes; good frames with one byte changed; whole frames with random data.
    private static void Fill(Random random, byte[] chunk, int kind)
    {
        random.NextBytes(chunk);
        for (int at = 0; kind > 0 && at + FrameBytes <= chunk.Length; at += FrameBytes)
        {
            Good(chunk, at, (byte)(0x90 + random.Next(9)));
            if (kind == 1) chunk[at + random.Next(FrameBytes)] ^= (byte)random.Next(1, 256);
        }
    }

    // Little-endian: id 0x18xx4001 with the flag of 29 bits, eight bytes, padding.
    private static void Good(byte[] chunk, int at, byte id)
    {
        (chunk[at], chunk[at + 1], chunk[at + 2], chunk[at + 3]) = (0x01, 0x40, id, 0x98);
        (chunk[at + 4], chunk[at + 5], chunk[at + 6], chunk[at + 7]) = (8, 0, 0, 0);
    }

    private sealed class Deaf : ICanFrameHandler
    {
        public void OnFrame(CanFrame frame, long position)
        {
        }

        public void OnSkipped(long position, byte value)
        {
        }
    }
}
