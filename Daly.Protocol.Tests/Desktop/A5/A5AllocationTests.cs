using System;
using Daly.Protocol.A5;
using Daly.Protocol.Alarms;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>In steady state nothing may be allocated: the device has about 100 KB.</summary>
[TestClass]
public sealed class A5AllocationTests
{
    private const int Frames = 100_000;

    [TestMethod]
    public void A_hundred_thousand_frames_allocate_nothing()
    {
        byte[] round = Round();
        Board board = new Board();
        A5Decoder decoder = new A5Decoder(board);
        Feed(decoder, round, 100);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Feed(decoder, round, Frames / 10);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual(0L, allocated);
        Assert.AreEqual(10L * (100 + (Frames / 10)), decoder.Frames);
        Assert.AreEqual(100L + (Frames / 10), board.CompleteSeries);
        Assert.AreEqual(-500, board.DeciAmps);
    }

    // Ten frames: the live values, two frames of cells, a text. Noise and an echo between them.
    private static byte[] Round() =>
    [
        0xFF,
        .. StreamGenerators.Frame(0x40, 0x90, new byte[8]),
        .. StreamGenerators.Frame(1, 0x90, [0x02, 0x03, 0, 0, 0x77, 0x24, 0x03, 0x38]),
        .. StreamGenerators.Frame(1, 0x91, [0x0C, 0xB7, 7, 0x0C, 0x13, 5, 0, 0]),
        .. StreamGenerators.Frame(1, 0x92, [0x47, 1, 0x47, 1, 0, 0, 0, 0]),
        .. StreamGenerators.Frame(1, 0x93, [2, 1, 1, 0x71, 0, 4, 0x86, 0xC0]),
        .. StreamGenerators.Frame(1, 0x94, [6, 1, 0, 0, 2, 0, 5, 0xC0]),
        .. StreamGenerators.Frame(1, 0x95, [1, 0x0C, 0xAA, 0x0C, 0x95, 0x0C, 0x59, 0]),
        .. StreamGenerators.Frame(1, 0x95, [2, 0x0C, 0xAA, 0x0C, 0x95, 0x0C, 0x59, 0]),
        .. StreamGenerators.Frame(1, 0x97, [1, 0, 0, 0, 0, 0, 0, 0]),
        .. StreamGenerators.Frame(1, 0x98, [0, 0, 0x80, 0, 0, 0, 0, 0]),
        .. StreamGenerators.Frame(1, 0x54, [0x32, 0x30, 0x32, 0x32, 0x30, 0x38, 0x31, 0x30]),
        0xA5, 1, 2, 3,
    ];

    private static void Feed(A5Decoder decoder, byte[] round, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            int cut = i % round.Length;
            decoder.Feed(round, 0, cut);
            decoder.Feed(round, cut, round.Length - cut);
        }
    }

    private sealed class Board : IA5FrameHandler
    {
        private readonly BmsData _data = new BmsData();
        private readonly A5FrameSeries _series = new A5FrameSeries();
        private readonly AlarmEvaluation _alarms = new AlarmEvaluation();
        private readonly CurrentSign _sign = new CurrentSign();

        public long CompleteSeries { get; private set; }

        public int DeciAmps { get; private set; }

        public void OnFrame(byte[] buffer, int offset, long position, bool isEcho)
        {
            byte id = buffer[offset + A5Frame.DataIdOffset];
            int at = offset + A5Frame.DataOffset;
            if (isEcho)
            {
                _series.Begin(A5DataId.CellVoltages, 2);
            }
            else if (id == A5DataId.CellVoltages)
            {
                _series.Add(buffer, at);
                bool isDone = _series.IsComplete && A5SeriesDecoder.TryDecode(_series, _data, 6, out _);
                CompleteSeries += isDone ? 1 : 0;
            }
            else if (A5Plausibility.Check(id, buffer, at) == ImplausibleReason.None)
            {
                A5MessageDecoder.TryDecode(id, buffer, at, _data);
                _alarms.Evaluate(_data.Alarms.Raw);
                _sign.Observe(_data.Pack.CurrentRaw, _data.Fets.State, 0, 1000);
                DeciAmps = _sign.TryDeciAmps(_data.Pack.CurrentRaw, out int deciAmps) ? deciAmps : 0;
            }
        }

        public void OnSkipped(long position, byte value, A5SkipReason reason)
        {
        }
    }
}
