namespace Daly.Hal;

/// <summary>Where the last write of a blob stands.</summary>
public enum BlobWriteState
{
    /// <summary>It was not written since the start.</summary>
    None = 0,

    /// <summary>Its write is under way; a further one, of whatever blob, is refused.</summary>
    Busy = 1,

    /// <summary>Its last write is complete and on the medium, or it is removed.</summary>
    Done = 2,

    /// <summary>Its last write failed; what it holds now is unknown.</summary>
    Failed = 3,
}
