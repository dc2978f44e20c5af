namespace Daly.Simulator.Faults;

/// <summary>No answer.</summary>
/// <param name="rate">Part of the replies that it swallows, 0..1.</param>
public sealed class SilenceFault(double rate) : Fault
{
    public override void ShapeFrames(Reply reply, Random random)
    {
        if (random.NextDouble() < rate) reply.Frames.Clear();
    }
}
