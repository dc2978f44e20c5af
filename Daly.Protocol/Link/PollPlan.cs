namespace Daly.Protocol.Link;

/// <summary>What a dialect reads, in its own request ids, by lane.</summary>
public sealed class PollPlan
{
    /// <summary>No request at all.</summary>
    public const int NoRequest = -1;

    /// <summary>Initializes a new instance of the <see cref="PollPlan"/> class.</summary>
    /// <param name="fast">Read every <see cref="LinkOptions.PollMs"/>.</param>
    /// <param name="slow">Read in the time that the fast lane leaves.</param>
    /// <param name="rare">Read once the link is up, and then again after their periods.</param>
    /// <param name="rarePeriodSeconds">The periods of the rare lane, one an entry.</param>
    public PollPlan(int[] fast, int[] slow, int[] rare, int[] rarePeriodSeconds)
        : this(fast, slow, rare, rarePeriodSeconds, NoRequest, slow)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="PollPlan"/> class.</summary>
    /// <param name="fast">Read every <see cref="LinkOptions.PollMs"/>.</param>
    /// <param name="slow">Read in the time that the fast lane leaves, on a wire with one board.</param>
    /// <param name="rare">Read once the link is up, and then again after their periods.</param>
    /// <param name="rarePeriodSeconds">The periods of the rare lane, one an entry.</param>
    /// <param name="cells">What reads the cell voltages, or <see cref="NoRequest"/> if the fast lane does.</param>
    /// <param name="sharedSlow">
    /// What the slow lane reads beside the cells on a wire with several boards; extremes, which follow from the single
    /// values, are not worth wire time there. Its first entry is read before the cells.
    /// </param>
    public PollPlan(int[] fast, int[] slow, int[] rare, int[] rarePeriodSeconds, int cells, int[] sharedSlow)
    {
        Fast = fast;
        Slow = slow;
        Rare = rare;
        RarePeriodSeconds = rarePeriodSeconds;
        Cells = cells;
        SharedSlow = sharedSlow;
    }

    /// <summary>Gets the fast lane; its first entry is also the probe for a silent board.</summary>
    public int[] Fast { get; }

    /// <summary>Gets the slow lane.</summary>
    public int[] Slow { get; }

    /// <summary>Gets what reads the cell voltages, or <see cref="NoRequest"/> if the fast lane does.</summary>
    public int Cells { get; }

    /// <summary>Gets what the slow lane reads beside the cells when several boards share the wire.</summary>
    public int[] SharedSlow { get; }

    /// <summary>
    /// Gets or sets the bytes that each entry of <see cref="SharedSlow"/> needs on the wire, request and reply: what it will
    /// cost before it was ever measured. Empty, or 0 for an entry, when that is not known.
    /// </summary>
    internal int[] SharedSlowBytes { get; set; } = new int[0];

    /// <summary>Gets or sets the same for <see cref="Rare"/>; 0 as well for what many boards do not answer.</summary>
    internal int[] RareBytes { get; set; } = new int[0];

    /// <summary>Gets the rare lane.</summary>
    public int[] Rare { get; }

    /// <summary>Gets the periods of the rare lane in seconds.</summary>
    public int[] RarePeriodSeconds { get; }
}
