using System;
using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>
/// Sees each byte as the bridge does, and knows each frame that a board sent. One in 256 damaged frames has a checksum that
/// fits: nobody can tell that it is none, and what it says has to be believed.
/// </summary>
internal sealed class LineWitness(IReadOnlyList<Facts> packs, Func<long> nowMs)
{
    private const int FrameBytes = 13;
    private const int Kept = 500;

    private readonly byte[] _last = new byte[FrameBytes];
    private readonly Queue<byte[]> _said = new();

    /// <summary>A board sends these frames.</summary>
    public void Say(IEnumerable<byte[]> frames)
    {
        foreach (var frame in frames)
        {
            _said.Enqueue(frame);
            if (_said.Count > Kept) _said.Dequeue();
        }
    }

    public void Arrive(byte value)
    {
        _last.AsSpan(1).CopyTo(_last);
        _last[^1] = value;
        if (!IsFrame() || IsSaid()) return;
        foreach (var facts in packs)
            if (facts.Pack == _last[1] || _last[1] > packs.Count) facts.Forgeries.NoteAccident((byte[])_last.Clone(), nowMs());
    }

    private bool IsFrame()
    {
        if (_last[0] != 0xA5 || _last[3] != 8) return false;
        byte sum = 0;
        foreach (var part in _last.AsSpan(0, FrameBytes - 1)) sum += part;
        return sum == _last[^1];
    }

    private bool IsSaid()
    {
        foreach (var frame in _said)
            if (frame.AsSpan().SequenceEqual(_last)) return true;
        return false;
    }
}
