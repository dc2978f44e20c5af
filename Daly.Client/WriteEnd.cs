namespace Daly.Client;

/// <summary>How a write ended, as precisely as programs for people want it.</summary>
internal enum WriteEnd
{
    /// <summary>What nobody has set says nothing for sure.</summary>
    Unknown,

    Confirmed,

    NotTaken,

    /// <summary>Unknown, and somebody on the way may still deliver it.</summary>
    MayHappen,

    NoAnswer,

    /// <summary>The board cannot be told this, or it is out of range or does not fit the other settings.</summary>
    NotPossible,

    /// <summary>The board does not have it.</summary>
    NotThere,

    /// <summary>What is written from was not read twice alike.</summary>
    NotAsRead,

    NoConsent,

    /// <summary>Not as things are.</summary>
    Forbidden,
}
