namespace Daly.Monitor.Persistence;

/// <summary>What is wrong with a stored record.</summary>
public enum RecordFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>The store could not read it, or it is longer than any record.</summary>
    Unreadable,

    /// <summary>It is not a record of this monitor.</summary>
    Foreign,

    /// <summary>It was written by a newer version.</summary>
    Newer,

    /// <summary>Its length or checksum is wrong: torn or decayed.</summary>
    Corrupt,
}
