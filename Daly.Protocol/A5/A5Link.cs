using Daly.Protocol.Link;

namespace Daly.Protocol.A5;

/// <summary>Puts a link in the A5 dialect together.</summary>
public static class A5Link
{
    /// <summary>Makes a link to one board.</summary>
    /// <param name="options">How to talk to it.</param>
    /// <returns>The link, to be put on a <see cref="BmsBus"/>.</returns>
    public static BmsLink Create(LinkOptions options)
    {
        var status = new LinkStatus();
        var dialect = new A5Dialect(options, status);
        return new BmsLink(options, status, dialect, new A5Writer(dialect));
    }
}
