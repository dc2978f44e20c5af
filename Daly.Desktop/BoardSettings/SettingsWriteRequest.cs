namespace Daly.Desktop.BoardSettings;

/// <summary>How settings are to be written.</summary>
internal sealed record SettingsWriteRequest
{
    /// <summary>Gets whether the user has approved of the plan.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Gets what the user said about unverified writes.</summary>
    public string? ConsentPhrase { get; init; }

    /// <summary>Gets whether the values are those of a backup.</summary>
    public bool IsRestore { get; init; }

    /// <summary>Gets where the old values go.</summary>
    public string BackupFolder { get; init; } = ".";

    /// <summary>Gets the date for the backup.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Gets how long to wait for a lost link to find out what was stored.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
