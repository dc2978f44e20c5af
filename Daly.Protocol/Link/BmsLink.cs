using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>The link to one board.</summary>
public sealed class BmsLink
{
    /// <summary>Gets what the BMS said.</summary>
    public BmsData Data { get; } = new BmsData();

    /// <summary>Gets how the link is doing.</summary>
    public LinkStatus Status { get; } = new LinkStatus();
}
