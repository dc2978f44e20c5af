using BenchmarkDotNet.Attributes;
using Daly.Protocol.A5;

namespace Daly.Benchmarks;

/// <summary>How much noise costs the decoder, and that it allocates nothing.</summary>
[MemoryDiagnoser]
public class DecoderBenchmarks : IA5FrameHandler
{
    private const int StreamBytes = 1 << 20;
    private readonly byte[] _clean = A5Stream.Clean(StreamBytes);
    private readonly byte[] _noisy = A5Stream.Noisy(StreamBytes);
    private readonly A5Decoder _decoder;
    private long _frames;

    public DecoderBenchmarks()
    {
        _decoder = new A5Decoder(this);
    }

    /// <summary>A megabyte of good frames.</summary>
    [Benchmark(Baseline = true)]
    public long CleanMegabyte()
    {
        _decoder.Feed(_clean, 0, StreamBytes);
        return _frames;
    }

    /// <summary>A megabyte with noise and cut frames.</summary>
    [Benchmark]
    public long NoisyMegabyte()
    {
        _decoder.Feed(_noisy, 0, StreamBytes);
        return _frames;
    }

    void IA5FrameHandler.OnFrame(byte[] buffer, int offset, long position, bool isEcho) => _frames++;

    void IA5FrameHandler.OnSkipped(long position, byte value, A5SkipReason reason)
    {
    }
}
