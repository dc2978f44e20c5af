using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Serial;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Can;

/// <summary>The boards' end of a CAN bus over a Unix socket, for one other program at a time; a newer one takes it over.</summary>
public sealed class CanServerLine : IWaitableLine
{
    private readonly string _path;
    private readonly SafeFileHandle _listener;
    private CanChannel? _client;

    /// <summary>Initializes a new instance of the <see cref="CanServerLine"/> class and begins to listen.</summary>
    /// <param name="path">Path of the socket; a socket that nobody serves any more is replaced.</param>
    /// <exception cref="IOException">The path cannot be had; the message says why.</exception>
    public CanServerLine(string path)
    {
        _path = path;
        try
        {
            _listener = CanUnixSocket.Listen(path);
        }
        catch (LineOpenException refused)
        {
            throw new IOException(refused.Message, refused);
        }
    }

    /// <summary>Gets what happened.</summary>
    public CanCounters Counters { get; } = new();

    public bool IsOpen => _client is not null;

    public string? Fault => IsOpen ? null : $"Nobody is connected to {_path}.";

    public int Read(byte[] buffer, int offset, int count)
    {
        Accept();
        int got = _client?.Read(buffer, offset, count) ?? 0;
        if (got < 0) DropClient();
        return Math.Max(0, got);
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        // A client that does not read loses frames, as on a bus.
        if (_client is null) return false;
        if (_client.Write(buffer, offset, count) < 0) DropClient();
        return _client is not null;
    }

    public bool WaitForData(int timeoutMs)
    {
        Accept();
        return _client?.WaitForInput(timeoutMs) ?? FileWait.ForInput(_listener, timeoutMs);
    }

    public void Dispose()
    {
        DropClient();
        if (_listener.IsClosed) return;
        _listener.Dispose();
        File.Delete(_path);
    }

    private void Accept()
    {
        if (CanUnixSocket.Accept(_listener, CanFilter.Everything, Counters) is not { } client) return;
        DropClient();
        _client = client;
    }

    private void DropClient()
    {
        _client?.Dispose();
        _client = null;
    }
}
