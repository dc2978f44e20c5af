using BenchmarkDotNet.Attributes;
using Daly.Protocol.A5;
using Daly.Protocol.Detection;
using Daly.Protocol.Dialects;
using Daly.Protocol.Link;

namespace Daly.Benchmarks;

/// <summary>One exchange through the whole link, against decoding the same reply alone.</summary>
[MemoryDiagnoser]
public class LinkBenchmarks : IA5FrameHandler
{
    private readonly BmsBus _bus = new([BmsDialects.CreateLink(DialectKind.A5, new LinkOptions { PollMs = 0, ReadIdentity = false })]);
    private readonly A5Decoder _decoder;
    private readonly byte[] _transmit = new byte[BmsBus.MaxTransmit];
    private readonly byte[][] _replies = [.. Enumerable.Range(0, 256).Select(Answer)];
    private long _nowMs;

    public LinkBenchmarks()
    {
        _decoder = new A5Decoder(this);
    }

    /// <summary>Decoding a reply, nothing else.</summary>
    [Benchmark(Baseline = true)]
    public long DecodeReply()
    {
        _decoder.Feed(_replies[A5DataId.Pack], 0, A5Frame.Length);
        return _decoder.Frames;
    }

    /// <summary>Request, reply, commit, choice of the next request.</summary>
    [Benchmark]
    public long Exchange()
    {
        _nowMs += 30;
        _bus.Tick(_nowMs);
        if (_bus.TakeTransmit(_transmit) > 0)
        {
            _nowMs += 40;
            _bus.Receive(_replies[_transmit[A5Frame.DataIdOffset]], 0, A5Frame.Length, _nowMs);
            _bus.Tick(_nowMs);
        }

        return _bus.Links[0].Status.Counters.FramesOk;
    }

    void IA5FrameHandler.OnFrame(byte[] buffer, int offset, long position, bool isEcho)
    {
    }

    void IA5FrameHandler.OnSkipped(long position, byte value, A5SkipReason reason)
    {
    }

    /// <summary>Plausible answers to whatever is asked: three cells in one frame, one sensor, 13.3 V.</summary>
    private static byte[] Answer(int dataId) => (byte)dataId switch
    {
        A5DataId.Status => A5Stream.Frame((byte)dataId, [3, 1, 0, 1, 0, 0, 5, 0]),
        A5DataId.CellVoltages => A5Stream.Frame((byte)dataId, [1, 0x0D, 0x06, 0x0D, 0x02, 0x0C, 0xF9, 0]),
        A5DataId.Temperatures => A5Stream.Frame((byte)dataId, [1, 0x3A, 0, 0, 0, 0, 0, 0]),
        A5DataId.CellExtremes => A5Stream.Frame((byte)dataId, [0x0D, 0x06, 1, 0x0C, 0xF9, 3, 0, 0]),
        A5DataId.TemperatureExtremes => A5Stream.Frame((byte)dataId, [0x3A, 1, 0x3A, 1, 0, 0, 0, 0]),
        A5DataId.Fets => A5Stream.Frame((byte)dataId, [0, 1, 1, 9, 0, 0, 0x4E, 0x20]),
        A5DataId.Pack => A5Stream.Frame((byte)dataId, [0, 0x85, 0, 0, 0x75, 0x30, 3, 0x20]),
        _ => A5Stream.Frame((byte)dataId, [0, 0, 0, 0, 0, 0, 0, 0]),
    };
}
