namespace Daly.Protocol.Link;

/// <summary>What a link may use its wire for now.</summary>
internal enum BusTurn
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A repetition, or a step of a command.</summary>
    Urgent,

    /// <summary>The first query of a fast round.</summary>
    FastBegins,

    /// <summary>The next query of the fast round that has begun.</summary>
    FastContinues,

    /// <summary>The slow lane: counts, cells, temperatures, balancing.</summary>
    Slow,

    /// <summary>The rare lane: identity, thresholds.</summary>
    Rare,

    /// <summary>To find out whether a dead board has come back.</summary>
    Probe,
}
