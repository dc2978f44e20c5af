using Daly.Protocol.Link;

namespace Daly.Protocol.D2;

/// <summary>Puts a link in the D2 dialect together.</summary>
public static class D2Link
{
    /// <summary>Makes a link to the board.</summary>
    /// <param name="options">How to talk to it; the board number must be 1.</param>
    /// <returns>The link, to be put on a <see cref="BmsBus"/>; never two of them on the same one.</returns>
    public static BmsLink Create(LinkOptions options)
    {
        var status = new LinkStatus();
        var dialect = new D2Dialect(options, status);
        return new BmsLink(options, status, dialect, new D2Writer(dialect));
    }
}
