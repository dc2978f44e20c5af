namespace Daly.Monitor.Records;

/// <summary>What is wrong with a record, in words.</summary>
public static class RecordWords
{
    /// <summary>Gives the end of a sentence that begins with the name of the record.</summary>
    /// <returns><c>null</c> when there is nothing to tell.</returns>
    public static string? Of(RecordFault fault) => fault switch
    {
        RecordFault.None => null,
        RecordFault.Missing => null,
        RecordFault.Unreadable => " is empty, too long or cannot be read, and was not used",
        RecordFault.Newer => " is from a newer version and was not used",
        RecordFault.OfAnother => " belongs to another device or board and was not used",
        _ => " is damaged and was not used",
    };
}
