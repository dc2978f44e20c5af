using System.Net;
using System.Net.Sockets;
using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Ports.Tcp;

/// <summary>The listening end of a byte line over TCP, for one other program at a time; a newer one takes the line over.</summary>
public sealed class TcpServerLine : IWaitableLine
{
    private const int MicrosecondsPerMs = 1000;

    private readonly TcpListener _listener;
    private TcpChannel? _client;

    /// <summary>Initializes a new instance of the <see cref="TcpServerLine"/> class and begins to listen.</summary>
    /// <param name="port">The port on the loopback address, 0 for any free one.</param>
    /// <exception cref="SocketException">The port is in use.</exception>
    public TcpServerLine(int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start(1);
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public bool IsOpen => _client is not null;

    public string? Fault => IsOpen ? null : $"Nobody is connected to port {Port}.";

    public int Read(byte[] buffer, int offset, int count)
    {
        Accept();
        int got = _client?.Read(buffer, offset, count) ?? 0;
        if (got < 0) DropClient();
        return Math.Max(0, got);
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        // A client that does not read loses bytes, as on a wire.
        if (_client is null) return false;
        if (_client.Write(buffer, offset, count) < 0) DropClient();
        return _client is not null;
    }

    public bool WaitForData(int timeoutMs)
    {
        Accept();
        return _client?.WaitForInput(timeoutMs)
            ?? _listener.Server.Poll(timeoutMs * MicrosecondsPerMs, SelectMode.SelectRead);
    }

    public void Dispose()
    {
        DropClient();
        _listener.Dispose();
    }

    private void Accept()
    {
        if (!_listener.Pending()) return;
        DropClient();
        var socket = _listener.AcceptSocket();
        socket.Blocking = false;
        socket.NoDelay = true;
        _client = new TcpChannel(socket);
    }

    private void DropClient()
    {
        _client?.Dispose();
        _client = null;
    }
}
