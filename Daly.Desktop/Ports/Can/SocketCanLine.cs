using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Ports.Can;

/// <summary>
/// A CAN interface of Linux, or a Unix socket in its place, as a line whose bytes are frames of
/// <see cref="Protocol.Can.SocketCan"/>. The bit rate belongs to the interface (<c>ip link</c>): 250 kbit/s for Daly.
/// </summary>
/// <remarks>An interface that is missing, down, unplugged or bus-off closes the line until it is back.</remarks>
public sealed class SocketCanLine : ReopeningLine
{
    /// <summary>Initializes a new instance of the <see cref="SocketCanLine"/> class and begins to open it.</summary>
    /// <param name="port">The port, see <see cref="CanPortName"/>.</param>
    /// <param name="filter">Which frames are received; the kernel keeps the others away.</param>
    public SocketCanLine(string port, CanFilter filter)
        : this(port, filter, new CanCounters())
    {
    }

    private SocketCanLine(string port, CanFilter filter, CanCounters counters)
        : base(port, () => Open(port, filter, counters), endsHere: false)
    {
        Counters = counters;
    }

    /// <summary>Gets what happened.</summary>
    public CanCounters Counters { get; }

    private static CanChannel Open(string port, CanFilter filter, CanCounters counters) =>
        CanPortName.UnixPath(port) is { } path
            ? CanUnixSocket.Connect(path, filter, counters)
            : CanSocketOpener.Open(port, filter, counters);
}
