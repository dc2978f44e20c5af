using System;
using Daly.Protocol.A5;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>Millions of bytes that no BMS sent.</summary>
[TestClass]
public sealed class A5DecoderFuzzTests
{
    private const int ChunkBytes = 1 << 16;
    private static readonly int TotalBytes = LongRun.Of(20_000_000, whenLong: 100_000_000);

    [TestMethod]
    [TestCategory(LongRun.Category)]
    public void Millions_of_bad_bytes_do_no_harm()
    {
        Victim victim = new Victim();
        A5Decoder decoder = new A5Decoder(victim);
        BadBytes bytes = new BadBytes(20260101);
        byte[] chunk = new byte[ChunkBytes];
        long fed = 0;
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        while (fed < TotalBytes)
        {
            bytes.Fill(chunk);
            int cut = (int)(fed / ChunkBytes % ChunkBytes);
            decoder.Feed(chunk, 0, cut);
            decoder.Feed(chunk, cut, ChunkBytes - cut);
            fed += ChunkBytes;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        long accepted = decoder.Frames + decoder.Echoes;
        Assert.AreEqual(fed, decoder.BytesTotal);
        Assert.AreEqual(fed, (13 * accepted) + decoder.NoiseBytes + decoder.PendingBytes);
        Assert.IsLessThanOrEqualTo((1.2 * bytes.Headers / 256) + 5, accepted);
        Assert.AreEqual(accepted, victim.Frames);

        // A checksum of 8 bits lets one random frame in 256 through; a decoder that is deaf would be no proof.
        Assert.IsGreaterThan(0.8 * bytes.HeadersBeforeRandomBytes / 256, accepted);
        Assert.IsLessThan(100_000L, allocated, "memory must not grow with the stream");
    }

    /// <summary>Does with every accepted frame what the link does.</summary>
    private sealed class Victim : IA5FrameHandler
    {
        private readonly BmsData _data = new BmsData();
        private readonly A5FrameSeries _series = new A5FrameSeries();
        private readonly AlarmEvaluation _alarms = new AlarmEvaluation();

        public long Frames { get; private set; }

        public void OnFrame(byte[] buffer, int offset, long position, bool isEcho)
        {
            Frames++;
            byte id = buffer[offset + A5Frame.DataIdOffset];
            int at = offset + A5Frame.DataOffset;
            A5Plausibility.Check(id, buffer, at);
            A5MessageDecoder.TryDecode(id, buffer, at, _data);
            _alarms.Evaluate(_data.Alarms.Raw);
            if (_series.Add(buffer, at) && _series.IsUsable)
            {
                A5SeriesDecoder.TryDecode(_series, _data, id, out _);
                _series.Begin(Frames % 2 == 0 ? A5DataId.CellVoltages : A5DataId.Temperatures, (int)(position % 17));
            }
        }

        public void OnSkipped(long position, byte value, A5SkipReason reason)
        {
        }
    }
}
