namespace Daly.Protocol.Link;

/// <summary>How one link talks to its board.</summary>
public sealed class LinkOptions
{
    /// <summary>Gets or sets the board number, from 1.</summary>
    public int BoardNumber { get; set; } = 1;

    /// <summary>Gets or sets the period of the fast lane (pack, FETs, alarms) in ms; 0 is as fast as the wire allows.</summary>
    public int PollMs { get; set; } = 500;

    /// <summary>Gets or sets how long to wait for the first byte after the end of a request, in ms.</summary>
    public int ReplyTimeoutMs { get; set; } = 250;

    /// <summary>Gets or sets after how many ms of silence an unfinished reply is given up.</summary>
    public int IdleTimeoutMs { get; set; } = 60;

    /// <summary>Gets or sets how often an unanswered request is sent again at once.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>Gets or sets how often a silent board is asked, in ms.</summary>
    public int ProbeMs { get; set; } = 1000;

    /// <summary>Gets or sets the age in ms from which what was read proves nothing any more.</summary>
    public int StaleMs { get; set; } = 30_000;

    /// <summary>Gets or sets the value of unused request bytes: 0x00, or 0xAA where the line needs more edges.</summary>
    public byte RequestFill { get; set; }

    /// <summary>Gets or sets the duration of one byte on the wire in µs; 1042 at 9600 baud, 8N1.</summary>
    public int ByteMicroseconds { get; set; } = 1042;

    /// <summary>Gets or sets whether identity and thresholds are read as well.</summary>
    public bool ReadIdentity { get; set; } = true;
}
