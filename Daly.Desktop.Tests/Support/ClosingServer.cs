using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>Reads what a client says first, then hangs up: what a server of another protocol does.</summary>
internal sealed class ClosingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Thread _thread;

    internal ClosingServer()
    {
        _listener.Start();
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _listener.Stop();
        _thread.Join();
    }

    private void Serve()
    {
        try
        {
            while (true)
            {
                using var client = _listener.AcceptSocket();
                client.Receive(new byte[4096]);
            }
        }
        catch (SocketException)
        {
            // The test ended.
        }
    }
}
