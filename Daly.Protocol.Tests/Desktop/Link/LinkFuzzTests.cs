using System;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;
using Daly.Protocol.Tests.Desktop.A5;

namespace Daly.Protocol.Tests.Desktop.Link;

/// <summary>Millions of bytes that no BMS sent, into a link that asks and waits as usual.</summary>
[TestClass]
public sealed class LinkFuzzTests
{
    private const int ChunkBytes = 1 << 16;
    private const int BiteBytes = 61;
    private static readonly int TotalBytes = LongRun.Of(20_000_000, whenLong: 100_000_000);

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void Millions_of_bad_bytes_do_no_harm()
    {
        var link = BmsDialects.CreateLink(DialectKind.A5, new LinkOptions { PollMs = 0 });
        var bus = new BmsBus([link]);
        var bytes = new BadBytes(20261122);
        byte[] chunk = new byte[ChunkBytes];
        byte[] transmit = new byte[BmsBus.MaxTransmit];
        long nowMs = 0;
        long requests = 0;
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        for (long fed = 0; fed < TotalBytes; fed += ChunkBytes)
        {
            bytes.Fill(chunk);
            for (int at = 0; at < ChunkBytes; at += BiteBytes)
            {
                nowMs += at % 7 == 0 ? 300 : 1;
                bus.Tick(nowMs);
                bus.Receive(chunk, at, Math.Min(BiteBytes, ChunkBytes - at), nowMs);
                bus.Tick(nowMs);
                requests += bus.TakeTransmit(transmit) > 0 ? 1 : 0;
            }
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        var counters = link.Status.Counters;
        long accepted = counters.FramesOk + counters.Echoes + counters.LateReplies + counters.OtherBoardFrames;
        Assert.IsLessThanOrEqualTo((1.2 * bytes.Headers / 256) + 5, accepted);
        Assert.IsGreaterThan(0L, accepted);
        Assert.IsGreaterThan(TotalBytes / 10_000L, requests);
        Assert.IsLessThan(1_000_000L, allocated, "memory must not grow with the stream");
    }
}
