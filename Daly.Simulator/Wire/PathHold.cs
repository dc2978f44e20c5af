namespace Daly.Simulator.Wire;

/// <summary>When the path between host and line holds all bytes back, to deliver them later.</summary>
internal sealed class PathHold
{
    private const long PeriodMicroseconds = 60_000_000;
    private long _until;

    /// <summary>Gets or sets for how long out of every minute bytes are held, at its end, in microseconds.</summary>
    public long EachMinuteMicroseconds { get; set; }

    /// <summary>Holds until a time, over all that was said before.</summary>
    public void Until(long microseconds) => _until = microseconds;

    public bool IsHeld(long nowMicroseconds) => ReleaseAfter(nowMicroseconds) > nowMicroseconds;

    /// <summary>Gives when bytes of a time go on.</summary>
    public long ReleaseAfter(long microseconds)
    {
        var released = Math.Max(microseconds, _until);
        var phase = released % PeriodMicroseconds;
        return EachMinuteMicroseconds > 0 && phase >= PeriodMicroseconds - EachMinuteMicroseconds
            ? released - phase + PeriodMicroseconds : released;
    }
}
