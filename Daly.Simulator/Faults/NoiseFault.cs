namespace Daly.Simulator.Faults;

/// <summary>Stray bytes, often 0xFF, before a reply, between its frames' bytes and after it.</summary>
/// <param name="rate">Part of the replies that it strikes, 0..1.</param>
public sealed class NoiseFault(double rate) : Fault
{
    public override void ShapeBytes(Reply reply, Random random)
    {
        if (random.NextDouble() >= rate) return;
        var strays = random.Next(1, 4);
        for (var i = 0; i < strays; i++)
        {
            var value = random.Next(2) == 0 ? (byte)0xFF : (byte)random.Next(256);
            reply.Bytes.Insert(random.Next(3) == 0 ? random.Next(reply.Bytes.Count + 1) : 0, new TimedByte(value));
        }
    }
}
