using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>Accepts one MQTT connection (CONNACK 0, MQTT 3.1.1 section 3.2) and then never answers anything.</summary>
internal sealed class SilentBroker : IDisposable
{
    private static readonly byte[] Connack = [0x20, 0x02, 0x00, 0x00];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Thread _thread;

    internal SilentBroker()
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
            using var client = _listener.AcceptSocket();
            client.Send(Connack);
            var buffer = new byte[4096];
            while (client.Receive(buffer) > 0)
            {
                // Read and forget: nothing is acknowledged.
            }
        }
        catch (SocketException)
        {
            // The test ended.
        }
    }
}
