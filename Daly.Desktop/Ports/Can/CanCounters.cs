namespace Daly.Desktop.Ports.Can;

/// <summary>What happened on a CAN port since it was made, over all times that it was opened.</summary>
public sealed class CanCounters
{
    /// <summary>Gets how many frames were received for us.</summary>
    public long Received { get; internal set; }

    /// <summary>Gets how many frames were sent.</summary>
    public long Sent { get; internal set; }

    /// <summary>Gets how many frames of others came through where the kernel filters none.</summary>
    public long Foreign { get; internal set; }

    /// <summary>Gets how many error reports of the controller came.</summary>
    public long ErrorReports { get; internal set; }

    /// <summary>Gets how many pieces of data were no frame of 16 bytes.</summary>
    public long NotAFrame { get; internal set; }

    /// <summary>Gets how many frames were not sent because the transmit queue was full: nobody acknowledges them.</summary>
    public long Dropped { get; internal set; }

    /// <summary>Gets how often the open port was lost.</summary>
    public long Losses { get; internal set; }
}
