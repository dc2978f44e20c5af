using System.Collections.Generic;
using System.Linq;
using Daly.Protocol.A5;

namespace Daly.Protocol.Tests.Desktop.A5;

/// <summary>Keeps what a decoder reports.</summary>
public sealed class FrameCollector : IA5FrameHandler
{
    public List<byte[]> Frames { get; } = new List<byte[]>();

    /// <summary>Gets everything reported: position, then the skip reason or "Frame" or "Echo".</summary>
    public List<(long Position, string What)> Events { get; } = new List<(long Position, string What)>();

    public static FrameCollector Run(byte[] bytes, params int[] cuts)
    {
        FrameCollector collector = new FrameCollector();
        A5Decoder decoder = new A5Decoder(collector);
        int start = 0;
        foreach (int cut in cuts.Where(cut => cut >= 0 && cut <= bytes.Length).Order())
        {
            decoder.Feed(bytes, start, cut - start);
            start = cut;
        }

        decoder.Feed(bytes, start, bytes.Length - start);
        decoder.Flush();
        return collector;
    }

    public int Count(A5SkipReason reason) => Events.Count(entry => entry.What == reason.ToString());

    public void OnFrame(byte[] buffer, int offset, long position, bool isEcho)
    {
        Frames.Add(buffer[offset..(offset + A5Frame.Length)]);
        Events.Add((position, isEcho ? "Echo" : "Frame"));
    }

    public void OnSkipped(long position, byte value, A5SkipReason reason) => Events.Add((position, reason.ToString()));
}
