namespace Daly.Monitor.Soc;

/// <summary>How far the SOC can be trusted (<c>soc_quality</c>).</summary>
public enum SocQuality
{
    /// <summary>Not known; there is no SOC.</summary>
    Unknown = 0,

    /// <summary>Started from something weaker than an anchor, or the counting was disturbed since.</summary>
    Estimated = 1,

    /// <summary>Counted from an anchor without a disturbance.</summary>
    Synced = 2,
}
