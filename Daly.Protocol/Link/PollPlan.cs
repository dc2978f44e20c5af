namespace Daly.Protocol.Link;

/// <summary>What a dialect reads, in its own request ids, by lane.</summary>
public sealed class PollPlan
{
    /// <summary>No request at all.</summary>
    public const int NoRequest = -1;

    /// <summary>No requests.</summary>
    internal static readonly int[] Nothing = new int[0];

    /// <summary>Initializes a new instance of the <see cref="PollPlan"/> class.</summary>
    /// <param name="fast">Read every <see cref="LinkOptions.PollMs"/>.</param>
    /// <param name="slow">Read in a share of the wire's time, in this order.</param>
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

    /// <summary>
    /// Gets or sets for each entry of <see cref="Slow"/> what is asked instead while the firmware leaves it unanswered, or
    /// <see cref="NoRequest"/>.
    /// </summary>
    public int[] Spares { get; internal set; } = Nothing;
}
