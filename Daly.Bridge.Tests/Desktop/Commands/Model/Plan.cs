namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>A FET that is to be switched back.</summary>
/// <param name="Fet">Which.</param>
/// <param name="BackOn">Whether it is to be on again.</param>
/// <param name="Acks">What was acknowledged.</param>
/// <param name="DueUnix">When, in Unix seconds.</param>
internal sealed record Plan(CommandRule Fet, bool BackOn, Acks Acks, long DueUnix)
{
    /// <summary>Gets when in monotonic milliseconds; <c>null</c> after a restart.</summary>
    public long? DueMs { get; init; }

    /// <summary>Gets or sets when it came by the clock, in monotonic milliseconds: it ends in time although the clock is lost later.</summary>
    public long? CameMs { get; set; }

    /// <summary>Gets or sets whether it waits for its moment; not while the first switching is under way.</summary>
    public bool IsSwitched { get; set; }

    /// <summary>Gets or sets whether it is being switched back just now.</summary>
    public bool IsUnderWay { get; set; }

    /// <summary>Gets or sets whether its moment has come and may be used.</summary>
    public bool IsTrying { get; set; }

    public int Tries { get; set; }

    public long NextTryMs { get; set; }

    /// <summary>Gets or sets until when the first write may still arrive.</summary>
    public long DoubtUntilMs { get; set; }

    /// <summary>Gets or sets whether nobody but us can have opened the FET.</summary>
    public bool IsOurs { get; set; }

    public long? AwaySinceMs { get; set; }

    /// <summary>Gets or sets whether an event has told that it is not done in time.</summary>
    public bool IsTold { get; set; }

    /// <summary>Gets or sets how many marks the medium had at the start.</summary>
    public int MarksBefore { get; set; }

    /// <summary>Gets the part that is stored.</summary>
    public Plan ToStored() => new(Fet, BackOn, Acks, DueUnix);
}
