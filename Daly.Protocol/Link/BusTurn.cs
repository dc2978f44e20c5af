namespace Daly.Protocol.Link;

/// <summary>What a link on a shared wire may use it for now.</summary>
internal enum BusTurn
{
    /// <summary>A repetition, or a step of a command.</summary>
    Urgent,

    /// <summary>The first query of a fast round.</summary>
    FastBegins,

    /// <summary>The next query of the fast round that has begun.</summary>
    FastContinues,

    /// <summary>The cell voltages.</summary>
    Cells,

    /// <summary>Anything else of the slow or the rare lane.</summary>
    Other,

    /// <summary>To find out whether a dead board has come back.</summary>
    Probe,
}
