namespace Daly.Desktop.BoardSettings;

/// <summary>What became of one change.</summary>
/// <param name="Text">What was seen, in one sentence; <c>null</c> if there is nothing to say.</param>
internal sealed record ChangeResult(PlannedChange Change, ChangeStatus Status, string? Text)
{
    /// <summary>Gets the status as a word.</summary>
    public string Word => Status switch
    {
        ChangeStatus.NotBegun => "not_begun",
        ChangeStatus.Written => "written",
        ChangeStatus.NotWritten => "not_written",
        ChangeStatus.StoredOther => "stored_other",
        _ => "in_doubt",
    };

    /// <summary>Says it in a sentence.</summary>
    public override string ToString()
    {
        string said = Status switch
        {
            ChangeStatus.NotBegun => "not begun, the BMS has the old value",
            ChangeStatus.Written => "written and read back",
            ChangeStatus.NotWritten => "NOT written, the BMS has the old value",
            ChangeStatus.StoredOther => "the BMS stored SOMETHING ELSE",
            _ => "IN DOUBT: sent but not read back, the BMS has either the old value or the new one",
        };
        return $"{Change}: {said}{(Text is null ? string.Empty : $" ({Text})")}";
    }
}
