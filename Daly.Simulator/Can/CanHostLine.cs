using Daly.Hal;

namespace Daly.Simulator.Can;

/// <summary>
/// The host's end of a <see cref="SimulatedCanBus"/> as a line of bytes, 16 for each frame, as from a CAN socket.
/// </summary>
public sealed class CanHostLine : ISerialLine, ICanNode
{
    private const int Room = 64;

    private readonly SimulatedCanBus _bus;
    private readonly Queue<byte> _arrived = new();
    private readonly Queue<CanBusFrame> _toSend = new();
    private readonly byte[] _frame = new byte[CanBusFrame.StructLength];
    private int _frameCount;
    private bool _isPluggedIn = true;

    internal CanHostLine(SimulatedCanBus bus) => _bus = bus;

    public bool IsOpen => _isPluggedIn && !_bus.IsDead;

    public string? Fault => IsOpen ? null
        : _isPluggedIn ? "The simulated CAN bus is bus-off." : "The simulated CAN adapter is unplugged; plug it in again.";

    /// <summary>
    /// Gets or sets whether only replies of Daly boards (0x18xx40nn) are received, as through a socket with a filter.
    /// </summary>
    public bool TakesRepliesOnly { get; set; }

    /// <summary>Gets how many bytes wait to be read, as of the last time the bus moved.</summary>
    public int Waiting => _arrived.Count;

    /// <summary>Gets how many frames the host could not send because its queue was full.</summary>
    public long Overruns { get; private set; }

    CanBusFrame? ICanNode.Next => _toSend.Count > 0 ? _toSend.Peek() : null;

    long ICanNode.NextSendMicroseconds => _toSend.Count > 0 ? 0 : long.MaxValue;

    /// <summary>Pulls the adapter out: nothing is received or sent, and what was waiting is lost.</summary>
    public void Unplug()
    {
        _isPluggedIn = false;
        _arrived.Clear();
        _toSend.Clear();
        _frameCount = 0;
    }

    /// <summary>Puts the adapter back.</summary>
    public void PlugIn() => _isPluggedIn = true;

    public int Read(byte[] buffer, int offset, int count)
    {
        _bus.CatchUp();
        int copied = Math.Min(count, _arrived.Count);
        for (int i = 0; i < copied; i++) buffer[offset + i] = _arrived.Dequeue();
        return copied;
    }

    public bool Write(byte[] buffer, int offset, int count)
    {
        _bus.CatchUp();
        if (!IsOpen) return false;
        for (int i = 0; i < count; i++)
        {
            _frame[_frameCount++] = buffer[offset + i];
            if (_frameCount == _frame.Length) Enqueue();
        }

        return true;
    }

    void ICanNode.Sent() => _toSend.Dequeue();

    void ICanNode.Receive(CanBusFrame frame, long atMicroseconds)
    {
        if (!IsOpen || (TakesRepliesOnly && !IsReply(frame))) return;
        foreach (byte value in frame.ToStruct()) _arrived.Enqueue(value);
    }

    private static bool IsReply(CanBusFrame frame) => frame.IsExtended && (frame.Id & 0x1F00FFE0) == 0x18004000;

    private void Enqueue()
    {
        _frameCount = 0;
        if (CanBusFrame.Read(_frame) is not { } frame) return;
        if (_toSend.Count < Room) _toSend.Enqueue(frame);
        else Overruns++;
    }
}
