using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Daly.Desktop.Ports.Lines;
using Daly.Desktop.Ports.Serial;
using Daly.Protocol.Can;
using Microsoft.Win32.SafeHandles;

namespace Daly.Desktop.Ports.Can;

/// <summary>
/// A non-blocking socket that delivers and takes one <c>struct can_frame</c> of 16 bytes at a time, as a line of bytes.
/// </summary>
internal sealed unsafe class CanChannel : ILineChannel
{
    // A CAN FD frame is longer: it must not be taken for a classic one that was cut.
    private const int LongestDatagram = 72;

    /// <summary>A queue that stays full over so many frames means that nobody on the bus acknowledges them.</summary>
    private const int DropsToFail = 8;

    private readonly SafeFileHandle _socket;
    private readonly CanFilter _filter;
    private readonly CanCounters _counters;
    private readonly byte[] _frame = new byte[LongestDatagram];
    private int _frameAt = SocketCan.FrameLength;
    private int _dropsInARow;

    internal CanChannel(SafeFileHandle socket, CanFilter filter, CanCounters counters)
    {
        _socket = socket;
        _filter = filter;
        _counters = counters;
    }

    public string? Failure { get; private set; }

    public int Read(byte[] buffer, int offset, int count)
    {
        int copied = 0;
        while (copied < count && (_frameAt < SocketCan.FrameLength || TryReceive()))
        {
            int part = Math.Min(count - copied, SocketCan.FrameLength - _frameAt);
            Buffer.BlockCopy(_frame, _frameAt, buffer, offset + copied, part);
            _frameAt += part;
            copied += part;
        }

        return copied == 0 && Failure is not null ? -1 : copied;
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        int at = 0;
        for (; at + SocketCan.FrameLength <= count && Failure is null; at += SocketCan.FrameLength)
        {
            Send(buffer, offset + at);
        }

        if (at < count && Failure is null) _counters.NotAFrame++;
        return Failure is null ? count : -1;
    }

    public bool WaitForInput(int timeoutMs) =>
        _frameAt < SocketCan.FrameLength || Failure is not null || FileWait.ForInput(_socket, timeoutMs);

    /// <remarks>A frame that the controller was given goes on trying until somebody acknowledges it.</remarks>
    public void Discard()
    {
        while (Failure is null && TryReceive())
        {
            // Thrown away.
        }

        _frameAt = SocketCan.FrameLength;
    }

    public void Dispose()
    {
        if (Failure is not null && !_socket.IsClosed) _counters.Losses++;
        _socket.Dispose();
    }

    /// <summary>Receives the next frame that is for us; those before it are counted.</summary>
    private bool TryReceive()
    {
        while (Failure is null)
        {
            nint got;
            fixed (byte* first = _frame) got = LibC.Read(_socket, first, LongestDatagram);
            if (got < 0)
            {
                Judge(Marshal.GetLastPInvokeError());
                return false;
            }

            if (got == 0) Failure = CanFault.OtherSideGone;
            else if (got != SocketCan.FrameLength) _counters.NotAFrame++;
            else if (Accept(BinaryPrimitives.ReadUInt32LittleEndian(_frame))) return true;
        }

        return false;
    }

    private bool Accept(uint id)
    {
        if ((id & LinuxConstants.CAN_ERR_FLAG) != 0)
        {
            _counters.ErrorReports++;
            if ((id & LinuxConstants.CAN_ERR_BUSOFF) != 0) Failure = CanFault.BusOff;
            return false;
        }

        bool isOurs = _filter.Passes(id);
        if (!isOurs)
        {
            _counters.Foreign++;
            return false;
        }

        _counters.Received++;
        _frameAt = 0;
        return true;
    }

    private void Send(byte[] buffer, int offset)
    {
        nint put;
        fixed (byte* first = &buffer[offset]) put = LibC.Send(_socket, first, SocketCan.FrameLength, LinuxConstants.MSG_NOSIGNAL);
        if (put >= 0)
        {
            _counters.Sent++;
            _dropsInARow = 0;
            return;
        }

        int error = Marshal.GetLastPInvokeError();
        if (error is LinuxConstants.ENOBUFS or LinuxConstants.EAGAIN) Drop();
        else Judge(error);
    }

    // A frame that waits would go out later than its question makes sense: it is given up, and the engine asks again.
    private void Drop()
    {
        _counters.Dropped++;
        _dropsInARow++;
        if (_dropsInARow >= DropsToFail) Failure = CanFault.NobodyAcknowledges;
    }

    private void Judge(int error)
    {
        if (error is not (LinuxConstants.EAGAIN or LinuxConstants.EINTR)) Failure = CanFault.Lost(error);
    }
}
