using System.Net;
using System.Net.Sockets;
using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Ports.Tcp;

/// <summary>Makes a connection that notices within seconds when the other side has vanished.</summary>
internal static class TcpConnector
{
    private const int ConnectTimeoutMs = 5000;
    private const int LookMicroseconds = 100_000;
    private const int KeepAliveIdleS = 10;
    private const int KeepAliveIntervalS = 3;
    private const int KeepAliveCount = 3;
    private const int UnacknowledgedTimeoutMs = 10_000;

    // tcp(7): IPPROTO_TCP and TCP_USER_TIMEOUT.
    private const int LinuxTcpLevel = 6;
    private const int LinuxTcpUserTimeout = 18;

    internal static TcpChannel Connect(string host, int port)
    {
        try
        {
            using var timeout = new CancellationTokenSource(ConnectTimeoutMs);
            return ConnectToAny(Dns.GetHostAddressesAsync(host, timeout.Token).GetAwaiter().GetResult(), port, timeout.Token);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ArgumentException)
        {
            throw new LineOpenException(Describe(host, port, e), e);
        }
    }

    private static TcpChannel ConnectToAny(IPAddress[] addresses, int port, CancellationToken timeout)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return ConnectTo(new IPEndPoint(addresses[i], port), timeout);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                // A name can have an address of each kind, and often only one of them is served.
            }
        }
    }

    // Never an asynchronous call: after one, .NET watches the socket with threads of its own for as long as it is open, and
    // each packet wakes them for nothing.
    private static TcpChannel ConnectTo(IPEndPoint where, CancellationToken timeout)
    {
        var socket = new Socket(where.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            SetUp(socket);
            BeginConnect(socket, where);
            while (!socket.Poll(LookMicroseconds, SelectMode.SelectWrite)) timeout.ThrowIfCancellationRequested();
            var error = (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)!;
            return error == 0 ? new TcpChannel(socket) : throw new SocketException(error);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void BeginConnect(Socket socket, IPEndPoint where)
    {
        try
        {
            socket.Connect(where);
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
        {
            // It goes on by itself.
        }
    }

    private static void SetUp(Socket socket)
    {
        socket.Blocking = false;
        socket.NoDelay = true;

        // However it ends, with the process too: what was not delivered by then must not be delivered later.
        socket.LingerState = new LingerOption(true, 0);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveIdleS);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveIntervalS);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveCount);
        if (!OperatingSystem.IsLinux()) return;
        var timeout = BitConverter.GetBytes(UnacknowledgedTimeoutMs);
        socket.SetRawSocketOption(LinuxTcpLevel, LinuxTcpUserTimeout, timeout);
    }

    private static string Describe(string host, int port, Exception failure) => failure switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } =>
            $"Nothing listens on {host}:{port}: check the port and whether the other side runs.",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            $"The host name {host} is not known: check its spelling and the network.",
        OperationCanceledException =>
            $"{host}:{port} did not answer within {ConnectTimeoutMs / 1000} s: check the address and the network.",
        _ => $"{host}:{port} cannot be reached: {failure.Message}.",
    };
}
