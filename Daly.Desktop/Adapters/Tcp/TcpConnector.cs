using System;
using System.Net.Sockets;
using System.Threading;
using Daly.Desktop.Adapters.Lines;

namespace Daly.Desktop.Adapters.Tcp;

/// <summary>Makes a connection that notices within seconds when the other side has vanished.</summary>
internal static class TcpConnector
{
    private const int ConnectTimeoutMs = 5000;
    private const int KeepAliveIdleS = 10;
    private const int KeepAliveIntervalS = 3;
    private const int KeepAliveCount = 3;
    private const int UnacknowledgedTimeoutMs = 10_000;

    // tcp(7): IPPROTO_TCP and TCP_USER_TIMEOUT.
    private const int LinuxTcpLevel = 6;
    private const int LinuxTcpUserTimeout = 18;

    internal static TcpChannel Connect(string host, int port)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            using var timeout = new CancellationTokenSource(ConnectTimeoutMs);
            socket.ConnectAsync(host, port, timeout.Token).AsTask().GetAwaiter().GetResult();
            SetUp(socket);
            return new TcpChannel(socket);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ArgumentException)
        {
            socket.Dispose();
            throw new LineOpenException(Describe(host, port, e), e);
        }
    }

    private static void SetUp(Socket socket)
    {
        socket.NoDelay = true;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveIdleS);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveIntervalS);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveCount);
        if (OperatingSystem.IsLinux())
        {
            var timeout = BitConverter.GetBytes(UnacknowledgedTimeoutMs);
            socket.SetRawSocketOption(LinuxTcpLevel, LinuxTcpUserTimeout, timeout);
        }

        socket.Blocking = false;
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
