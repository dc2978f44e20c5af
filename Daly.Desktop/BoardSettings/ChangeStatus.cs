namespace Daly.Desktop.BoardSettings;

/// <summary>What became of a planned change.</summary>
internal enum ChangeStatus
{
    /// <summary>Its turn never came; the BMS has the old value.</summary>
    NotBegun,

    /// <summary>Read back as wanted.</summary>
    Written,

    /// <summary>The BMS has the old value.</summary>
    NotWritten,

    /// <summary>The BMS stored something that was not asked for.</summary>
    StoredOther,

    /// <summary>It was sent and could not be read back: the BMS has either the old value or the new one.</summary>
    InDoubt,
}
