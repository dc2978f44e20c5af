using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>Speaks MQTT 3.1.1 only: whoever comes with another protocol level (section 3.1.2.2) is sent away as told.</summary>
internal sealed class OldBroker : IDisposable
{
    /// <summary>CONNACK with the return code for an unacceptable protocol version (3.1.1, section 3.2.2.3).</summary>
    internal static readonly byte[] Unacceptable = [0x20, 0x02, 0x00, 0x01];

    private const int LevelAt = 8;
    private const byte Level = 4;
    private static readonly byte[] Accepted = [0x20, 0x02, 0x00, 0x00];

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ManualResetEventSlim _end = new();
    private readonly byte[] _farewell;

    /// <param name="farewell">What another version is told before the connection is closed; may be nothing.</param>
    internal OldBroker(byte[] farewell)
    {
        _farewell = farewell;
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _end.Set();
        _listener.Stop();
    }

    private void Serve()
    {
        try
        {
            while (!_end.IsSet) Answer();
        }
        catch (SocketException)
        {
            // The test ended.
        }
    }

    private void Answer()
    {
        using var client = _listener.AcceptSocket();
        var connect = new byte[4096];
        client.Receive(connect);
        if (connect[LevelAt] != Level)
        {
            client.Send(_farewell);
            return;
        }

        client.Send(Accepted);
        _end.Wait();
    }
}
