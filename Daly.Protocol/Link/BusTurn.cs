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

    /// <summary>The cell voltages, or what must be known before them.</summary>
    Cells,

    /// <summary>What of the rare lane has not been asked since the board came up.</summary>
    Identity,

    /// <summary>What of the slow lane has waited for long.</summary>
    Late,

    /// <summary>Anything else of the slow or the rare lane.</summary>
    Other,

    /// <summary>To find out whether a dead board has come back.</summary>
    Probe,
}
