namespace Daly.Hal;

/// <summary>Where the last write to a blob store stands.</summary>
public enum BlobWriteState
{
    /// <summary>Nothing was written since the start.</summary>
    None,

    /// <summary>A write is under way; a further one is refused.</summary>
    Busy,

    /// <summary>The last write is complete and on the medium.</summary>
    Done,

    /// <summary>The last write failed; what the blob holds now is unknown.</summary>
    Failed,
}
