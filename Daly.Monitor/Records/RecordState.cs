namespace Daly.Monitor.Records;

/// <summary>Where a record stands between memory and medium.</summary>
internal enum RecordState
{
    /// <summary>Nothing is to be done.</summary>
    Resting = 0,

    /// <summary>It is to be written, or removed, as soon as the store takes it.</summary>
    Asked = 1,

    /// <summary>The store is at it.</summary>
    UnderWay = 2,

    /// <summary>The store is at it, and it was asked for again since.</summary>
    UnderWayAndAsked = 3,

    /// <summary>It failed, and is tried again after a pause.</summary>
    Failed = 4,
}
