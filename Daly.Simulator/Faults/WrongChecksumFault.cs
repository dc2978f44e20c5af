namespace Daly.Simulator.Faults;

/// <summary>A data byte of a frame changes on the way, so that the checksum no longer fits.</summary>
/// <param name="rate">Part of the frames that it strikes, 0..1.</param>
public sealed class WrongChecksumFault(double rate) : Fault
{
    public override void ShapeFrames(Reply reply, Random random)
    {
        foreach (var frame in reply.Frames)
            if (random.NextDouble() < rate)
                frame[random.Next(4, frame.Length)] ^= (byte)random.Next(1, 256);
    }
}
