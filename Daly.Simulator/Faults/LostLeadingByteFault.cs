namespace Daly.Simulator.Faults;

/// <summary>The first byte of a reply gets lost, as when a transceiver turns round too slowly.</summary>
/// <param name="rate">Part of the replies that it strikes, 0..1.</param>
public sealed class LostLeadingByteFault(double rate) : Fault
{
    public override void ShapeBytes(Reply reply, Random random)
    {
        if (reply.Bytes.Count > 0 && random.NextDouble() < rate) reply.Bytes.RemoveAt(0);
    }
}
