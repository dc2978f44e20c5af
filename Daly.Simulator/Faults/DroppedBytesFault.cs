namespace Daly.Simulator.Faults;

/// <summary>One to four bytes of a reply get lost.</summary>
/// <param name="rate">Part of the replies that it strikes, 0..1.</param>
public sealed class DroppedBytesFault(double rate) : Fault
{
    public override void ShapeBytes(Reply reply, Random random)
    {
        if (reply.Bytes.Count == 0 || random.NextDouble() >= rate) return;
        var at = random.Next(reply.Bytes.Count);
        reply.Bytes.RemoveRange(at, Math.Min(random.Next(1, 5), reply.Bytes.Count - at));
    }
}
