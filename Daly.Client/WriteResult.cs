namespace Daly.Client;

/// <summary>How a write ended.</summary>
public enum WriteResult
{
    /// <summary>The board, asked again, shows the wanted state.</summary>
    Confirmed,

    /// <summary>Nothing was sent.</summary>
    Refused,

    /// <summary>It was sent, and the board, asked again, shows another state.</summary>
    NotTaken,

    /// <summary>It was sent, and nobody knows what became of it.</summary>
    Unknown,
}
