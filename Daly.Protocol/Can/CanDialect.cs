using System;
using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Can;

/// <summary>
/// CAN for one board: the reading side. Ids and payloads are those of A5, so each frame is handed to the A5 dialect in the
/// shape of an A5 frame; only the encapsulation is different. The bytes on the "line" are <see cref="SocketCan"/> frames.
/// </summary>
/// <remarks>
/// Other devices share the bus (inverter profiles at 0x351…): their frames are ignored and counted. They delay nothing,
/// because CAN arbitrates; a receiver should filter for 0x18xx40nn all the same, or each of them costs time to look at.
/// </remarks>
public sealed class CanDialect : IBmsDialect, ICanFrameHandler
{
    private readonly int _boardNumber;
    private readonly LinkCounters _counters;
    private readonly A5Dialect _a5;
    private readonly CanDecoder _decoder;
    private readonly CanFrame _request = new CanFrame { IsExtended = true, Length = CanFrame.MaxDataLength };
    private readonly byte[] _a5Frame = new byte[A5Frame.Length];

    /// <summary>Initializes a new instance of the <see cref="CanDialect"/> class.</summary>
    /// <param name="options">Board number and request fill.</param>
    /// <param name="status">Where to count and report.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such board number.</exception>
    public CanDialect(LinkOptions options, LinkStatus status)
    {
        _boardNumber = options.BoardNumber;
        _counters = status.Counters;
        _a5 = new A5Dialect(options, status);
        _decoder = new CanDecoder(this);
    }

    /// <inheritdoc/>
    public PollPlan Plan => _a5.Plan;

    /// <summary>Gets how many frames came from devices that are no Daly.</summary>
    public long ForeignFrames { get; private set; }

    /// <summary>Gets the A5 dialect that does the work.</summary>
    internal A5Dialect A5 => _a5;

    /// <inheritdoc/>
    public int Begin(int request, byte[] transmit)
    {
        _a5.Begin(request, _a5Frame);
        return Encapsulate(_a5Frame, transmit);
    }

    /// <inheritdoc/>
    public ReplyStatus Receive(byte[] buffer, int offset, int count)
    {
        long foreignBefore = ForeignFrames;
        _decoder.Feed(buffer, offset, count);
        bool isForeign = count > 0 && (ForeignFrames - foreignBefore) * SocketCan.FrameLength >= count;
        return isForeign ? ReplyStatus.Foreign : _a5.Receive(buffer, offset, 0);
    }

    /// <inheritdoc/>
    public void Commit(BmsData data, long nowMs) => _a5.Commit(data, nowMs);

    /// <inheritdoc/>
    public void OnFrame(CanFrame frame, long position)
    {
        bool isEcho = CanId.IsRequest(frame);
        if (!isEcho && !CanId.IsReply(frame))
        {
            ForeignFrames++;
            return;
        }

        _a5Frame[A5Frame.AddressOffset] = (byte)CanId.Source(frame.Id);
        _a5Frame[A5Frame.DataIdOffset] = CanId.DataId(frame.Id);
        Array.Copy(frame.Data, 0, _a5Frame, A5Frame.DataOffset, A5Frame.DataLength);
        _a5.OnFrame(_a5Frame, 0, position, isEcho);
    }

    /// <inheritdoc/>
    public void OnSkipped(long position, byte value) => _counters.NoiseBytes++;

    /// <summary>Puts a request in the shape of an A5 frame into a CAN frame.</summary>
    internal int Encapsulate(byte[] a5Frame, byte[] transmit)
    {
        _request.Id = CanId.Request(a5Frame[A5Frame.DataIdOffset], _boardNumber);
        Array.Copy(a5Frame, A5Frame.DataOffset, _request.Data, 0, A5Frame.DataLength);
        return SocketCan.Write(_request, transmit, 0);
    }
}
