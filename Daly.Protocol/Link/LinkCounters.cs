namespace Daly.Protocol.Link;

/// <summary>Counts of one link since the start; they never decrease.</summary>
public sealed class LinkCounters
{
    /// <summary>Gets or sets frames with a good checksum that answer this board's requests.</summary>
    public long FramesOk { get; set; }

    /// <summary>Gets or sets frames with a good header and a wrong checksum.</summary>
    public long ChecksumErrors { get; set; }

    /// <summary>Gets or sets bytes that belong to no frame.</summary>
    public long NoiseBytes { get; set; }

    /// <summary>Gets or sets our own requests that came back.</summary>
    public long Echoes { get; set; }

    /// <summary>Gets or sets replies to an earlier request, and replies that nobody asked for.</summary>
    public long LateReplies { get; set; }

    /// <summary>Gets or sets answers to what was answered already, and differently.</summary>
    public long SecondAnswers { get; set; }

    /// <summary>Gets or sets frames from another board.</summary>
    public long OtherBoardFrames { get; set; }

    /// <summary>Gets or sets requests without a complete answer in time, but for those while the BMS was being woken.</summary>
    public long Timeouts { get; set; }

    /// <summary>Gets or sets requests that were sent again.</summary>
    public long Retries { get; set; }

    /// <summary>
    /// Gets or sets requests that the BMS did not hear: nothing came back, and the same request sent again was answered.
    /// </summary>
    public long LostRequests { get; set; }

    /// <summary>Gets or sets values with a good checksum that cannot be true and were not passed on.</summary>
    public long Implausible { get; set; }

    /// <summary>Gets or sets how often the BMS came back from sleep.</summary>
    public long Wakes { get; set; }
}
