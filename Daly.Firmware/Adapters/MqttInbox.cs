using System;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Received messages on their way from the library's thread to the bridge's: eight at most, in one buffer made once.</summary>
internal sealed class MqttInbox
{
    /// <summary>No round trip to the broker has returned.</summary>
    public const long NoTrip = long.MinValue;

    private const int Capacity = 8;

    // One of the longest and some of the usual ones, which are shorter than 100 bytes.
    private const int BufferSize = 2 * MqttMessage.MaxPayload;

    private readonly object _gate = new object();
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly string[] _topics = TextArray.Empty(Capacity);
    private readonly ushort[] _lengths = new ushort[Capacity];
    private readonly bool[] _areRetained = new bool[Capacity];
    private readonly bool[] _areTruncated = new bool[Capacity];
    private readonly long[] _tripsMs = new long[Capacity];
    private int _count;
    private int _used;

    /// <summary>Gets how many messages found no room and were lost.</summary>
    public int Overflows { get; private set; }

    /// <summary>Adds a message; called by the library's thread.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Payload; copied, up to <see cref="MqttMessage.MaxPayload"/>.</param>
    /// <param name="isRetained">Whether the broker marked it as retained.</param>
    /// <param name="tripMs">When the last round trip to the broker that has returned was begun, in monotonic milliseconds.</param>
    public void Add(string topic, byte[] payload, bool isRetained, long tripMs)
    {
        int length = payload.Length < MqttMessage.MaxPayload ? payload.Length : MqttMessage.MaxPayload;
        lock (_gate)
        {
            if (_count == Capacity || _used + length > BufferSize)
            {
                Overflows++;
                return;
            }

            Array.Copy(payload, 0, _buffer, _used, length);
            _topics[_count] = topic;
            _lengths[_count] = (ushort)length;
            _areRetained[_count] = isRetained;
            _areTruncated[_count] = payload.Length > length;
            _tripsMs[_count] = tripMs;
            _used += length;
            _count++;
        }
    }

    /// <summary>Takes the oldest message.</summary>
    /// <param name="message">Filled when there is one.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns><c>false</c> when none waits.</returns>
    public bool TryTake(MqttMessage message, long nowMs)
    {
        if (_count == 0) return false;
        lock (_gate)
        {
            message.Topic = _topics[0];
            message.Length = _lengths[0];
            message.IsRetained = _areRetained[0];
            message.IsTruncated = _areTruncated[0];
            long ageMs = _tripsMs[0] == NoTrip ? int.MaxValue : nowMs - _tripsMs[0];
            message.AgeBoundMs = ageMs < int.MaxValue ? (int)ageMs : int.MaxValue;
            Array.Copy(_buffer, 0, message.Payload, 0, message.Length);
            RemoveOldest();
            return true;
        }
    }

    private void RemoveOldest()
    {
        int length = _lengths[0];
        _count--;
        _used -= length;
        Array.Copy(_buffer, length, _buffer, 0, _used);
        Array.Copy(_lengths, 1, _lengths, 0, _count);
        Array.Copy(_areRetained, 1, _areRetained, 0, _count);
        Array.Copy(_areTruncated, 1, _areTruncated, 0, _count);
        Array.Copy(_tripsMs, 1, _tripsMs, 0, _count);
        for (int i = 0; i < _count; i++) _topics[i] = _topics[i + 1];
        _topics[_count] = string.Empty;
    }
}
