using System;
using Daly.Protocol.A5;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>A hundred million bytes that no BMS sent.</summary>
[TestClass]
public sealed class A5DecoderFuzzTests
{
    private const int ChunkBytes = 1 << 16;
    private const int TotalBytes = 100_000_000;

    [TestMethod]
    public void A_hundred_million_bad_bytes_do_no_harm()
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

    /// <summary>
    /// Random bytes, random bytes behind good headers, and good frames with exactly one byte changed, in turn.
    /// </summary>
    private sealed class BadBytes
    {
        private readonly byte[] _last = new byte[4];
        private ulong _state;
        private int _chunk;

        public BadBytes(ulong seed) => _state = seed;

        /// <summary>Gets how many places of the stream look like a header: start byte, any two, length.</summary>
        public long Headers { get; private set; }

        public long HeadersBeforeRandomBytes { get; private set; }

        public void Fill(byte[] chunk)
        {
            for (int i = 0; i < chunk.Length; i += 8)
            {
                BitConverter.TryWriteBytes(chunk.AsSpan(i), Next());
            }

            if (_chunk % 3 == 1)
            {
                PlantHeaders(chunk);
            }
            else if (_chunk % 3 == 2)
            {
                PlantMutatedFrames(chunk);
            }

            _chunk++;
            CountHeaders(chunk);
        }

        private void PlantHeaders(byte[] chunk)
        {
            for (int i = 0; i + 13 <= chunk.Length; i += 13 + (int)(Next() % 20))
            {
                chunk[i] = 0xA5;
                chunk[i + 3] = 8;
                HeadersBeforeRandomBytes++;
            }
        }

        private void PlantMutatedFrames(byte[] chunk)
        {
            for (int i = 0; i + 13 <= chunk.Length; i += 13 + (int)(Next() % 3))
            {
                chunk[i] = 0xA5;
                chunk[i + 1] = 0x01;
                chunk[i + 2] = (byte)(0x90 + (Next() % 11));
                chunk[i + 3] = 8;
                chunk[i + 12] = A5Frame.Checksum(chunk, i);
                chunk[i + (int)(Next() % 13)] += (byte)(1 + (Next() % 255));
            }
        }

        private void CountHeaders(byte[] chunk)
        {
            foreach (byte value in chunk)
            {
                (_last[0], _last[1], _last[2], _last[3]) = (_last[1], _last[2], _last[3], value);
                Headers += _last[0] == 0xA5 && value == 8 ? 1 : 0;
            }
        }

        // xorshift64*
        private ulong Next()
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return _state * 2685821657736338717UL;
        }
    }
}
