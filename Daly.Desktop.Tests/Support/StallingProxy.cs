using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Threading;

namespace Daly.Desktop.Tests.Support;

/// <summary>A TCP path that can stall: it goes on accepting bytes, and delivers them in order when it goes on.</summary>
internal sealed class StallingProxy : IDisposable
{
    private const int ChunkSize = 4096;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ManualResetEventSlim _flows = new(true);
    private readonly List<Socket> _sockets = [];
    private readonly int _targetPort;
    private volatile bool _isDisposed;

    internal StallingProxy(int targetPort)
    {
        _targetPort = targetPort;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Start(Accept);
    }

    internal int Port { get; }

    internal void Stall() => _flows.Reset();

    internal void Release() => _flows.Set();

    public void Dispose()
    {
        _isDisposed = true;
        _listener.Dispose();
        _flows.Set();
        lock (_sockets) _sockets.ForEach(socket => socket.Dispose());
    }

    private static void Start(Action run) => new Thread(() => run()) { IsBackground = true, Name = "proxy" }.Start();

    private void Accept()
    {
        try
        {
            while (!_isDisposed) Join(_listener.AcceptSocket());
        }
        catch (SocketException)
        {
            // The end of the test.
        }
    }

    private void Join(Socket client)
    {
        var target = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        lock (_sockets) _sockets.AddRange([client, target]);
        target.Connect(IPAddress.Loopback, _targetPort);
        Start(() => Pump(client, target));
        Start(() => Pump(target, client));
    }

    private void Pump(Socket from, Socket to)
    {
        byte[] chunk = new byte[ChunkSize];
        try
        {
            for (int got; (got = from.Receive(chunk)) > 0;)
            {
                _flows.Wait();
                to.Send(chunk, got, SocketFlags.None);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // One side has gone; so does the other.
        }

        from.Dispose();
        to.Dispose();
    }
}
