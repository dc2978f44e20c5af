using Daly.Protocol.Link;

namespace Daly.Protocol.Can;

/// <summary>Puts a link over CAN together.</summary>
public static class CanLink
{
    /// <summary>
    /// How long a byte of a <see cref="SocketCan"/> frame takes, for <see cref="LinkOptions.ByteMicroseconds"/>: a frame
    /// with a 29-bit id and 8 data bytes has up to 160 bits, 640 µs at 250 kbit/s.
    /// </summary>
    public const int ByteMicroseconds = 40;

    /// <summary>Makes a link to one board.</summary>
    /// <param name="options">How to talk to it.</param>
    /// <returns>The link, to be put on a <see cref="BmsBus"/> whose bytes are <see cref="SocketCan"/> frames.</returns>
    public static BmsLink Create(LinkOptions options)
    {
        var status = new LinkStatus();
        var dialect = new CanDialect(options, status);
        return new BmsLink(options, status, dialect, new CanWriter(dialect));
    }
}
