namespace Daly.Protocol.Link;

/// <summary>
/// One wire with the links on it. Sans-I/O: it is told the time and given bytes, and says what to transmit and when to
/// call again.
/// </summary>
public sealed class BmsBus
{
    private readonly BmsLink[] _links;

    /// <summary>Initializes a new instance of the <see cref="BmsBus"/> class.</summary>
    /// <param name="links">The boards on the wire, one or more.</param>
    public BmsBus(BmsLink[] links)
    {
        _links = links;
    }

    /// <summary>Gets the links.</summary>
    public BmsLink[] Links => _links;
}
