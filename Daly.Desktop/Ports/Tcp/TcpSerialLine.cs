using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Ports.Tcp;

/// <summary>A byte line through a TCP connection: a serial server, a WiFi-UART bridge or a simulation.</summary>
public sealed class TcpSerialLine : ReopeningLine
{
    /// <summary>Initializes a new instance of the <see cref="TcpSerialLine"/> class and begins to connect.</summary>
    /// <param name="port">TCP port, 1–65535.</param>
    public TcpSerialLine(string host, int port)
        : base($"{host}:{port}", () => TcpConnector.Connect(host, port), endsHere: false)
    {
    }
}
