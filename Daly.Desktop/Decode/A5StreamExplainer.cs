using Daly.Protocol.A5;

namespace Daly.Desktop.Decode;

/// <summary>Explains a stream of bytes as A5 frames; every byte ends up in exactly one span.</summary>
public sealed class A5StreamExplainer : IA5FrameHandler
{
    private readonly A5Decoder _decoder;
    private readonly List<DecodedSpan> _spans = [];
    private readonly List<byte> _skipped = [];
    private A5SkipReason _reason;
    private long _skippedFrom;

    private A5StreamExplainer()
    {
        _decoder = new A5Decoder(this);
    }

    /// <summary>Explains bytes.</summary>
    /// <returns>Spans in the order of the input, without gaps.</returns>
    public static IReadOnlyList<DecodedSpan> Explain(byte[] bytes)
    {
        var explainer = new A5StreamExplainer();
        explainer._decoder.Feed(bytes, 0, bytes.Length);
        explainer._decoder.Flush();
        explainer.EndSkipped();
        return explainer._spans;
    }

    void IA5FrameHandler.OnFrame(byte[] buffer, int offset, long position, bool isEcho)
    {
        EndSkipped();
        byte[] frame = buffer[offset..(offset + A5Frame.Length)];
        _spans.Add(new DecodedSpan(position, frame, A5FrameExplainer.Explain(frame), null));
    }

    void IA5FrameHandler.OnSkipped(long position, byte value, A5SkipReason reason)
    {
        bool isTruncatedRest = reason == A5SkipReason.Truncated && _reason == A5SkipReason.Truncated;
        if (reason != A5SkipReason.NotStart && !isTruncatedRest)
        {
            EndSkipped();
        }

        if (_skipped.Count == 0)
        {
            _reason = reason;
            _skippedFrom = position;
        }

        _skipped.Add(value);
    }

    private static string Text(A5SkipReason reason) => reason switch
    {
        A5SkipReason.WrongChecksum => "wrong checksum",
        A5SkipReason.WrongLength => "start byte, but the length byte is not 8",
        A5SkipReason.Truncated => "the input ends inside a frame",
        _ => "no start byte",
    };

    private void EndSkipped()
    {
        if (_skipped.Count > 0)
        {
            _spans.Add(new DecodedSpan(_skippedFrom, _skipped.ToArray(), null, Text(_reason)));
            _skipped.Clear();
        }

        _reason = A5SkipReason.NotStart;
    }
}
