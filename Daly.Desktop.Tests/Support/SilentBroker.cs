using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>
/// Accepts one MQTT 5 connection (CONNACK of section 3.2, without properties) and from then on does as little as it is told to.
/// </summary>
internal sealed class SilentBroker : IDisposable
{
    private const byte Subscribe = 0x82;
    private const byte Suback = 0x90;
    private const byte NotAuthorized = 0x87;
    private static readonly byte[] Connack = [0x20, 0x03, 0x00, 0x00, 0x00];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;
    private readonly bool _isReading;
    private readonly int? _refusedSubscription;

    /// <param name="isReading">Whether it takes what the client sends; otherwise the client's data piles up.</param>
    /// <param name="refusedSubscription">Which subscription it refuses, from 0.</param>
    internal SilentBroker(bool isReading = true, int? refusedSubscription = null)
    {
        _isReading = isReading;
        _refusedSubscription = refusedSubscription;
        _listener.Start();
        _thread = new Thread(Serve) { IsBackground = true };
        _thread.Start();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _end.Set();
        _listener.Stop();
        _thread.Join();
        _end.Dispose();
    }

    private void Serve()
    {
        try
        {
            using var client = _listener.AcceptSocket();
            client.Receive(new byte[4096]);
            client.Send(Connack);
            if (_isReading) ReadAll(client);
            else _end.Wait();
        }
        catch (SocketException)
        {
            // The test ended.
        }
    }

    private void ReadAll(Socket client)
    {
        var buffer = new byte[4096];
        var subscriptions = 0;
        int count;
        while ((count = client.Receive(buffer)) > 0)
        {
            // Packets of the tests are short: byte 1 is the whole remaining length, bytes 2 and 3 the packet id.
            for (var at = 0; at < count; at += 2 + buffer[at + 1])
            {
                if (buffer[at] != Subscribe) continue;
                var code = subscriptions++ == _refusedSubscription ? NotAuthorized : (byte)1;
                client.Send([Suback, 4, buffer[at + 2], buffer[at + 3], 0, code]);
            }
        }
    }
}
