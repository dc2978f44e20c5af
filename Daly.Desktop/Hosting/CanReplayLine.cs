using System;
using Daly.Desktop.Adapters.Lines;
using Daly.Protocol.A5;
using Daly.Protocol.Can;

namespace Daly.Desktop.Hosting;

/// <summary>A recorded BMS on a CAN bus: frames of CAN outside, of A5 inside, the payloads being the same.</summary>
/// <param name="line">The recorded BMS, which answers A5.</param>
internal sealed class CanReplayLine(IWaitableLine line) : IWaitableLine
{
    private readonly CanFrame _frame = new() { IsExtended = true, Length = CanFrame.MaxDataLength };
    private readonly byte[] _a5 = new byte[A5Frame.Length];

    /// <inheritdoc/>
    public bool IsOpen => line.IsOpen;

    /// <inheritdoc/>
    public string? Fault => line.Fault;

    /// <summary>Makes an A5 frame.</summary>
    public static byte[] A5(int address, byte dataId, ReadOnlySpan<byte> data)
    {
        byte[] frame = new byte[A5Frame.Length];
        frame[0] = A5Frame.Start;
        frame[A5Frame.AddressOffset] = (byte)address;
        frame[A5Frame.DataIdOffset] = dataId;
        frame[A5Frame.LengthOffset] = A5Frame.DataLength;
        data[..A5Frame.DataLength].CopyTo(frame.AsSpan(A5Frame.DataOffset));
        frame[A5Frame.ChecksumOffset] = A5Frame.Checksum(frame, 0);
        return frame;
    }

    /// <inheritdoc/>
    /// <remarks>The recording was translated frame by frame, so that a whole one waits or none.</remarks>
    public int Read(byte[] buffer, int offset, int count)
    {
        int copied = 0;
        while (copied + SocketCan.FrameLength <= count && line.Read(_a5, 0, A5Frame.Length) == A5Frame.Length)
        {
            _frame.Id = Reply(_a5[A5Frame.DataIdOffset], _a5[A5Frame.AddressOffset]);
            Array.Copy(_a5, A5Frame.DataOffset, _frame.Data, 0, A5Frame.DataLength);
            copied += SocketCan.Write(_frame, buffer, offset + copied);
        }

        return copied;
    }

    /// <inheritdoc/>
    public bool Write(byte[] buffer, int offset, int count)
    {
        var request = new CanFrame();
        bool isRequest = count == SocketCan.FrameLength && SocketCan.TryRead(buffer, offset, request) && CanId.IsRequest(request);
        if (!isRequest) return false;
        int address = A5Frame.HostAddressBase + CanId.Destination(request.Id);
        return line.Write(A5(address, CanId.DataId(request.Id), request.Data), 0, A5Frame.Length);
    }

    /// <inheritdoc/>
    public bool WaitForData(int timeoutMs) => line.WaitForData(timeoutMs);

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();

    // The id of a request with destination and source changed over.
    private static int Reply(byte dataId, int board)
    {
        int request = CanId.Request(dataId, board);
        return (request & ~0xFFFF) | (CanId.Source(request) << 8) | CanId.Destination(request);
    }
}
