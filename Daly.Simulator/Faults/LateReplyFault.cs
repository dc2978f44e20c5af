namespace Daly.Simulator.Faults;

/// <summary>A reply comes so late that it arrives during the next exchange.</summary>
/// <param name="rate">Part of the replies that it strikes, 0..1.</param>
public sealed class LateReplyFault(double rate) : Fault
{
    private const int ShortestDelayMicroseconds = 250_000;
    private const int LongestDelayMicroseconds = 600_000;

    public override void ShapeFrames(Reply reply, Random random)
    {
        if (random.NextDouble() < rate)
            reply.DelayMicroseconds += random.Next(ShortestDelayMicroseconds, LongestDelayMicroseconds);
    }
}
