namespace Daly.Simulator.Faults;

/// <summary>Bits of a frame change and its checksum with them, as in a gateway or a board whose memory fails.</summary>
/// <param name="rate">Part of the frames that it strikes, 0..1.</param>
public sealed class FlippedBitsFault(double rate) : Fault
{
    public override void ShapeFrames(Reply reply, Random random)
    {
        foreach (var frame in reply.Frames)
        {
            if (random.NextDouble() >= rate) continue;
            FrameForgery.FlipBits(frame, reply.Request, random);
            reply.IsForged = true;
        }
    }
}
