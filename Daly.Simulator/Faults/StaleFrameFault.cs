using System;

namespace Daly.Simulator.Faults;

/// <summary>The last frame of the previous burst of cells comes first, with its old values.</summary>
/// <param name="rate">Part of the bursts that it strikes, 0..1.</param>
public sealed class StaleFrameFault(double rate) : Fault
{
    private byte[]? _last;

    /// <inheritdoc/>
    public override void ShapeFrames(Reply reply, Random random)
    {
        if (reply.Frames.Count < 2) return;
        var last = (byte[])reply.Frames[^1].Clone();
        if (_last is not null && _last[2] == last[2] && random.NextDouble() < rate) reply.Frames.Insert(0, _last);
        _last = last;
    }
}
