using Daly.Protocol.Link;

namespace Daly.Protocol.P81;

/// <summary>Puts a link in the 0x81 dialect together.</summary>
public static class P81Link
{
    /// <summary>Makes a link to one board.</summary>
    /// <param name="options">How to talk to it.</param>
    /// <returns>The link, to be put on a <see cref="BmsBus"/>.</returns>
    public static BmsLink Create(LinkOptions options)
    {
        var status = new LinkStatus();
        var dialect = new P81Dialect(options, status);
        return new BmsLink(options, status, dialect, new P81Writer(dialect));
    }
}
