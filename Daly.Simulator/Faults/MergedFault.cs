namespace Daly.Simulator.Faults;

/// <summary>A reply is held back and comes glued in front of the next one.</summary>
/// <param name="rate">Part of the replies that it strikes, 0..1.</param>
public sealed class MergedFault(double rate) : Fault
{
    private readonly List<TimedByte> _held = [];

    public override void ShapeBytes(Reply reply, Random random)
    {
        if (_held.Count > 0)
        {
            reply.Bytes.InsertRange(0, _held);
            _held.Clear();
        }
        else if (random.NextDouble() < rate)
        {
            _held.AddRange(reply.Bytes);
            reply.Bytes.Clear();
        }
    }
}
