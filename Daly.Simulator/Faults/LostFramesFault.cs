namespace Daly.Simulator.Faults;

/// <summary>Whole frames of a reply get lost, as when a receiver's queue overflows.</summary>
/// <param name="rate">Part of the frames that it strikes, 0..1.</param>
public sealed class LostFramesFault(double rate) : Fault
{
    public override void ShapeFrames(Reply reply, Random random) => reply.Frames.RemoveAll(_ => random.NextDouble() < rate);
}
