namespace Daly.Simulator.Faults;

/// <summary>A pause inside a reply, as a buffering adapter or a busy board makes it.</summary>
/// <param name="rate">Part of the replies that it strikes, 0..1.</param>
public sealed class SplitFault(double rate) : Fault
{
    private const int ShortestPauseMicroseconds = 5_000;
    private const int LongestPauseMicroseconds = 40_000;

    public override void ShapeBytes(Reply reply, Random random)
    {
        if (reply.Bytes.Count < 2 || random.NextDouble() >= rate) return;
        var at = random.Next(1, reply.Bytes.Count);
        var pause = random.Next(ShortestPauseMicroseconds, LongestPauseMicroseconds);
        reply.Bytes[at] = reply.Bytes[at] with { PauseBeforeMicroseconds = pause };
    }
}
