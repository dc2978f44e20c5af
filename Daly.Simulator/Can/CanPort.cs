using Daly.Simulator.Bms;
using Daly.Simulator.Faults;

namespace Daly.Simulator.Can;

/// <summary>The CAN side of a board: ids 0x18, data id, destination, source; the payloads of A5.</summary>
public sealed class CanPort : ICanNode
{
    /// <summary>Time that each frame of a reply keeps the bus.</summary>
    internal const long FrameMicroseconds = 640;

    private const uint Priority = 0x18;
    private const uint Host = 0x40;
    private const int DataLength = 8;
    private const int A5DataOffset = 4;
    private const int A5FrameLength = 13;

    private readonly SimulatedBms _bms;
    private readonly List<(long Start, CanBusFrame Frame)> _outgoing = [];

    internal CanPort(SimulatedBms bms) => _bms = bms;

    public CanBusFrame? Next => _outgoing.Count > 0 ? _outgoing[0].Frame : null;

    public long NextSendMicroseconds => _outgoing.Count > 0 ? _outgoing[0].Start : long.MaxValue;

    private uint BoardNumber => (uint)_bms.Board.Profile.BoardNumber;

    public void Sent() => _outgoing.RemoveAt(0);

    public void Receive(CanBusFrame frame, long atMicroseconds)
    {
        bool isForUs = frame.IsExtended && frame.Data.Length == DataLength
            && frame.Id >> 24 == Priority && (frame.Id & 0xFFFF) == ((BoardNumber << 8) | Host);
        if (!isForUs || !_bms.Board.Profile.Dialects.HasFlag(BoardDialects.Can)) return;
        byte[] a5 = new byte[A5FrameLength];
        (a5[0], a5[1], a5[2], a5[3]) = (0xA5, (byte)(A5Request.PcHostBase + BoardNumber), (byte)(frame.Id >> 16), DataLength);
        frame.Data.CopyTo(a5, A5DataOffset);
        _bms.TakeOverCan(new A5Request(a5, atMicroseconds - CanTime.Of(frame), atMicroseconds) { IsCan = true });
    }

    /// <summary>Has the frames of a reply sent when its time comes; a later one may overtake one that is late.</summary>
    internal void Queue(Reply reply)
    {
        long start = reply.Request.EndMicroseconds + reply.DelayMicroseconds;
        int index = _outgoing.FindIndex(other => other.Start > start);
        if (index < 0) index = _outgoing.Count;
        foreach (byte[] frame in reply.Frames) _outgoing.Insert(index++, (start, Wrap(frame)));
    }

    private CanBusFrame Wrap(byte[] a5) => new(
        (Priority << 24) | ((uint)a5[2] << 16) | (Host << 8) | BoardNumber, true, a5[A5DataOffset..(A5DataOffset + DataLength)]);
}
