using System.Net.Sockets;
using Daly.Desktop.Ports.Lines;

namespace Daly.Desktop.Ports.Tcp;

/// <summary>A connected, non-blocking TCP socket.</summary>
internal sealed class TcpChannel : ILineChannel
{
    private const int MicrosecondsPerMs = 1000;

    private readonly Socket _socket;

    internal TcpChannel(Socket socket) => _socket = socket;

    public string? Failure { get; private set; }

    public int Read(byte[] buffer, int offset, int count)
    {
        var got = _socket.Receive(buffer, offset, count, SocketFlags.None, out var error);
        if (error == SocketError.Success && got > 0) return got;
        return error == SocketError.Success ? Fail("the other side closed the connection") : Judge(error);
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        var put = _socket.Send(buffer, offset, count, SocketFlags.None, out var error);
        return error == SocketError.Success ? put : Judge(error);
    }

    public bool WaitForInput(int timeoutMs)
    {
        try
        {
            return _socket.Poll(timeoutMs * MicrosecondsPerMs, SelectMode.SelectRead);
        }
        catch (SocketException)
        {
            // The next read finds out what is wrong.
            return true;
        }
    }

    public void Discard() => Failure = "closed, because nothing came back through it";

    public void Dispose() => _socket.Dispose();

    private int Judge(SocketError error) => error is SocketError.WouldBlock or SocketError.Interrupted
        ? 0
        : Fail(new SocketException((int)error).Message);

    private int Fail(string why)
    {
        Failure = why;
        return -1;
    }
}
