namespace Daly.Monitor.Records;

/// <summary>What is wrong with a stored record.</summary>
public enum RecordFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There is none.</summary>
    Missing = 1,

    /// <summary>The store could not read it, or it is empty or longer than any record.</summary>
    Unreadable = 2,

    /// <summary>It is something else.</summary>
    Foreign = 3,

    /// <summary>It was written by a newer version.</summary>
    Newer = 4,

    /// <summary>Its length or checksum is wrong: torn or decayed.</summary>
    Corrupt = 5,

    /// <summary>It is whole, and belongs to another device or board.</summary>
    OfAnother = 6,
}
