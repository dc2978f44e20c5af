using System;
using Daly.Protocol.D2;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;
using Daly.Protocol.P81;

namespace Daly.Protocol.Tests.Desktop.Modbus;

/// <summary>Millions of bytes that no BMS sent, and none that cost memory.</summary>
[TestClass]
public sealed class ModbusFuzzTests
{
    private const int ChunkBytes = 1 << 16;
    private static readonly int TotalBytes = LongRun.Of(20_000_000, whenLong: 100_000_000);

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void Millions_of_bad_bytes_do_no_harm()
    {
        ModbusDecoder d2 = new ModbusDecoder(D2Dialect.Addresses, new Deaf());
        ModbusDecoder p81 = new ModbusDecoder(P81Dialect.Addresses, new Deaf());
        BadModbusBytes bytes = new BadModbusBytes(20260103);
        byte[] chunk = new byte[ChunkBytes];
        long fed = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (fed < TotalBytes)
        {
            bytes.Fill(chunk);
            int cut = (int)(fed / ChunkBytes % ChunkBytes);
            d2.Feed(chunk, 0, cut);
            d2.Feed(chunk, cut, ChunkBytes - cut);
            p81.Feed(chunk, 0, ChunkBytes);
            fed += ChunkBytes;
        }

        Assert.IsLessThan(100_000L, GC.GetAllocatedBytesForCurrentThread() - before, "memory must not grow");
        CheckAccount(d2, fed);
        CheckAccount(p81, fed);

        // A checksum of 16 bits lets one of 65536 candidates through; a decoder that is deaf would be no proof.
        long candidates = d2.ChecksumErrors + d2.Frames;
        Assert.IsGreaterThan(TotalBytes / 200L, candidates);
        Assert.IsLessThanOrEqualTo((1.2 * candidates / 65536) + 15, d2.Frames - bytes.GoodFrames);
        Assert.IsGreaterThanOrEqualTo(0.8 * bytes.GoodFrames, d2.Frames);
    }

    [TestMethod]
    public void The_dialects_survive_ten_million_bad_bytes_between_their_requests()
    {
        LinkStatus status = new LinkStatus();
        IBmsDialect[] dialects = [new D2Dialect(new LinkOptions(), status), new P81Dialect(new LinkOptions(), status)];
        BmsData data = new BmsData();
        BadModbusBytes bytes = new BadModbusBytes(77);
        byte[] chunk = new byte[4096];
        byte[] transmit = new byte[64];
        for (int i = 0; i < 2500; i++)
        {
            bytes.Fill(chunk);
            foreach (IBmsDialect dialect in dialects)
            {
                int[] requests = i % 2 == 0 ? dialect.Plan.Fast : dialect.Plan.Rare;
                Assert.AreEqual(8, dialect.Begin(requests[i % requests.Length], transmit));
                ReplyStatus reply = dialect.Receive(chunk, 0, chunk.Length);
                dialect.Commit(data, i);
                Assert.IsTrue(reply is ReplyStatus.Nothing or ReplyStatus.Partial or ReplyStatus.Complete or ReplyStatus.Refused);
            }
        }

        Assert.IsGreaterThan(1_000_000L, status.Counters.NoiseBytes);
        Assert.IsGreaterThan(10L, status.Counters.LateReplies);
    }

    private static void CheckAccount(ModbusDecoder decoder, long fed)
    {
        Assert.AreEqual(fed, decoder.BytesTotal);
        Assert.AreEqual(fed, decoder.FrameBytes + decoder.NoiseBytes + decoder.PendingBytes);
    }

    private sealed class Deaf : IModbusFrameHandler
    {
        public void OnFrame(byte[] buffer, int offset, int length, long position, ModbusFrameKind kind)
        {
        }

        public void OnSkipped(long position, byte value, ModbusSkipReason reason)
        {
        }
    }
}
