using Daly.Simulator.Bms;

namespace Daly.Simulator.Faults;

/// <summary>A reply on its way out, first as frames, then as bytes; faults reshape both.</summary>
public sealed class Reply
{
    /// <summary>Makes a reply without faults.</summary>
    /// <param name="delayMicroseconds">Time from the request's end to its start.</param>
    public Reply(IBoardRequest request, IEnumerable<byte[]> frames, long delayMicroseconds)
    {
        Request = request;
        Frames = [.. frames];
        DelayMicroseconds = delayMicroseconds;
    }

    /// <summary>Gets what it answers.</summary>
    public IBoardRequest Request { get; }

    public List<byte[]> Frames { get; }

    /// <summary>Gets the bytes, once they are spilled.</summary>
    public List<TimedByte> Bytes { get; } = [];

    /// <summary>Gets or sets the time from the request's end to its start.</summary>
    public long DelayMicroseconds { get; set; }

    /// <summary>Gets or sets whether it says, with a checksum that fits, what the board did not say now.</summary>
    public bool IsForged { get; set; }

    internal void Spill()
    {
        foreach (var frame in Frames)
            foreach (var value in frame)
                Bytes.Add(new TimedByte(value));
    }
}
