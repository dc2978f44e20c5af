namespace Daly.Protocol.Link;

/// <summary>What a dialect reads, in its own request ids, by lane.</summary>
public sealed class PollPlan
{
    /// <summary>Initializes a new instance of the <see cref="PollPlan"/> class.</summary>
    /// <param name="fast">Read every <see cref="LinkOptions.PollMs"/>.</param>
    /// <param name="slow">Read in the time that the fast lane leaves.</param>
    /// <param name="rare">Read once the link is up, and then again after their periods.</param>
    /// <param name="rarePeriodSeconds">The periods of the rare lane, one an entry.</param>
    public PollPlan(int[] fast, int[] slow, int[] rare, int[] rarePeriodSeconds)
    {
        Fast = fast;
        Slow = slow;
        Rare = rare;
        RarePeriodSeconds = rarePeriodSeconds;
    }

    /// <summary>Gets the fast lane; its first entry is also the probe for a silent board.</summary>
    public int[] Fast { get; }

    /// <summary>Gets the slow lane.</summary>
    public int[] Slow { get; }

    /// <summary>Gets the rare lane.</summary>
    public int[] Rare { get; }

    /// <summary>Gets the periods of the rare lane in seconds.</summary>
    public int[] RarePeriodSeconds { get; }
}
