namespace Daly.Protocol.Link;

/// <summary>How one link is doing: for publishing, never for deciding what goes on the wire.</summary>
public sealed class LinkStatus
{
    /// <summary>Gets or sets the state.</summary>
    public LinkState State { get; set; } = LinkState.Starting;

    /// <summary>Gets or sets what the line shows while not online, or that two boards answer.</summary>
    public LinkSymptom Symptom { get; set; } = LinkSymptom.None;

    /// <summary>Gets or sets when <see cref="State"/> was entered, in monotonic milliseconds.</summary>
    public long StateSinceMs { get; set; }

    /// <summary>
    /// Gets or sets until when, in monotonic milliseconds, the board may take to start after a wake pulse: what it leaves
    /// unanswered until then is no timeout.
    /// </summary>
    public long WakingUntilMs { get; set; } = Absent.Long;

    /// <summary>
    /// Gets or sets until when, in monotonic milliseconds, a write that was not answered may still reach the board, because
    /// somebody on the way may hold it.
    /// </summary>
    public long MayActUntilMs { get; set; } = Absent.Long;

    /// <summary>Gets or sets when the last good reply came, in monotonic milliseconds.</summary>
    public long LastReplyMs { get; set; } = Absent.Long;

    /// <summary>
    /// Gets or sets what one round over all live groups costs now: exchanges and gaps, without idle time, in ms.
    /// </summary>
    public int SnapshotMs { get; set; } = Absent.Value;

    /// <summary>Gets or sets the pause kept between two exchanges in ms.</summary>
    public int GapMs { get; set; } = Absent.Value;

    /// <summary>Gets or sets the time from the end of a request to the first byte of its reply, averaged, in ms.</summary>
    public int TurnaroundMs { get; set; } = Absent.Value;

    /// <summary>
    /// Gets or sets how long the last round of the fast lane took to come round, in ms; absent until it has come twice.
    /// </summary>
    public int FastPeriodMs { get; set; } = Absent.Value;

    /// <summary>Gets or sets the same for the slow lane.</summary>
    public int SlowPeriodMs { get; set; } = Absent.Value;

    /// <summary>Gets or sets why a value was last rejected.</summary>
    public ImplausibleReason LastImplausible { get; set; } = ImplausibleReason.None;

    /// <summary>Gets the counts.</summary>
    public LinkCounters Counters { get; } = new LinkCounters();
}
