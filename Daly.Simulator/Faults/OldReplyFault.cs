namespace Daly.Simulator.Faults;

/// <summary>An old reply to the same request comes in place of the new one, as from a gateway that answers out of its memory.</summary>
/// <param name="rate">Part of the replies that it strikes, 0..1.</param>
public sealed class OldReplyFault(double rate) : Fault
{
    private const int Kept = 32;

    private readonly Dictionary<string, List<byte[][]>> _heard = new(StringComparer.Ordinal);

    public override void ShapeFrames(Reply reply, Random random)
    {
        if (reply.Frames.Count == 0) return;
        var old = RepliesTo(Convert.ToHexString(reply.Request.Frame));
        byte[][] own = [.. reply.Frames.ConvertAll(frame => (byte[])frame.Clone())];
        if (old.Count > 0 && random.NextDouble() < rate) Replace(reply, old[random.Next(old.Count)]);
        if (old.Count == Kept) old.RemoveAt(random.Next(Kept));
        old.Add(own);
    }

    private static void Replace(Reply reply, byte[][] old)
    {
        reply.Frames.Clear();
        foreach (var frame in old) reply.Frames.Add((byte[])frame.Clone());
        reply.IsForged = true;
    }

    private List<byte[][]> RepliesTo(string request)
    {
        if (!_heard.TryGetValue(request, out var replies)) _heard[request] = replies = [];
        return replies;
    }
}
