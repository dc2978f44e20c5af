namespace Daly.Desktop.Decode;

/// <summary>Collects frames, and joins the bytes between them that are none.</summary>
internal sealed class SpanCollector
{
    private readonly List<DecodedSpan> _spans = [];
    private readonly List<byte> _skipped = [];
    private long _skippedFrom;
    private string _reason = string.Empty;

    public void Add(long position, byte[] frame, ExplainedFrame explained)
    {
        EndSkipped();
        _spans.Add(new DecodedSpan(position, frame, explained, null));
    }

    /// <summary>Takes a byte that belongs to no frame; the first reason of a run stands for all of it.</summary>
    public void Skip(long position, byte value, string reason)
    {
        if (_skipped.Count == 0)
        {
            _skippedFrom = position;
            _reason = reason;
        }

        _skipped.Add(value);
    }

    public IReadOnlyList<DecodedSpan> End()
    {
        EndSkipped();
        return _spans;
    }

    private void EndSkipped()
    {
        if (_skipped.Count > 0) _spans.Add(new DecodedSpan(_skippedFrom, _skipped.ToArray(), null, _reason));
        _skipped.Clear();
    }
}
