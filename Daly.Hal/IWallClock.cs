namespace Daly.Hal;

/// <summary>The time of day. It jumps when it is set; nothing is ever integrated over it.</summary>
/// <remarks>Any thread may read it. No member throws.</remarks>
public interface IWallClock
{
    /// <summary>Gets whether the clock has been set since the start (by SNTP, or by the operating system).</summary>
    bool IsSet { get; }

    /// <summary>Gets seconds since 1970-01-01 00:00:00 UTC; meaningless while <see cref="IsSet"/> is false.</summary>
    long UnixSeconds { get; }
}
