using System;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>
/// Received messages on their way from the library's thread to the bridge's: 12 at most, in one buffer made once. Of one
/// that finds too little room the beginning is kept, which has its id; what finds none is counted and told with the next.
/// </summary>
internal sealed class MqttInbox
{
    /// <summary>No round trip to the broker has returned.</summary>
    public const long NoTrip = long.MinValue;

    private const int Capacity = 12;

    // One of the longest and some of the usual ones, which are shorter than 100 bytes.
    private const int BufferSize = 2 * MqttMessage.MaxPayload;

    private const byte Retained = 1;
    private const byte Truncated = 2;
    private const byte Cut = 4;

    private readonly object _gate = new object();
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly string[] _topics = TextArray.Empty(Capacity);
    private readonly ushort[] _lengths = new ushort[Capacity];
    private readonly byte[] _flags = new byte[Capacity];
    private readonly long[] _tripsMs = new long[Capacity];
    private int _count;
    private int _used;
    private int _lost;

    /// <summary>Adds a message; called by the library's thread.</summary>
    /// <param name="payload">Payload; copied, up to <see cref="MqttMessage.MaxPayload"/>.</param>
    /// <param name="isRetained">Whether the broker marked it as retained.</param>
    /// <param name="tripMs">When the last round trip to the broker that has returned was begun, in monotonic milliseconds.</param>
    public void Add(string topic, byte[] payload, bool isRetained, long tripMs)
    {
        int length = payload.Length < MqttMessage.MaxPayload ? payload.Length : MqttMessage.MaxPayload;
        lock (_gate)
        {
            if (_count == Capacity)
            {
                _lost++;
                return;
            }

            int kept = length < BufferSize - _used ? length : BufferSize - _used;
            Array.Copy(payload, 0, _buffer, _used, kept);
            _topics[_count] = topic;
            _lengths[_count] = (ushort)kept;
            _flags[_count] = (byte)((isRetained ? Retained : 0) | (payload.Length > length ? Truncated : 0) | (kept < length ? Cut : 0));
            _used += kept;
            _tripsMs[_count] = tripMs;
            _count++;
        }
    }

    /// <summary>Takes the oldest message.</summary>
    /// <returns><c>false</c> when none waits.</returns>
    public bool TryTake(MqttMessage message, long nowMs)
    {
        if (_count == 0) return false;
        lock (_gate)
        {
            message.Topic = _topics[0];
            message.Length = _lengths[0];
            message.IsRetained = (_flags[0] & Retained) != 0;
            message.IsTruncated = (_flags[0] & Truncated) != 0;
            message.IsCut = (_flags[0] & Cut) != 0;
            message.Lost = _lost;
            _lost = 0;
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
        Array.Copy(_flags, 1, _flags, 0, _count);
        Array.Copy(_tripsMs, 1, _tripsMs, 0, _count);
        for (int i = 0; i < _count; i++) _topics[i] = _topics[i + 1];
        _topics[_count] = string.Empty;
    }
}
