using System;
using System.Threading;
using Daly.Hal;

namespace Daly.Desktop.Adapters.Mqtt;

/// <summary>
/// A ring of received messages between the library's thread and the bridge's; what does not fit is counted.
/// </summary>
internal sealed class ReceiveQueue
{
    internal const int Capacity = 8;

    private readonly Lock _gate = new();
    private readonly MqttMessage[] _messages = new MqttMessage[Capacity];
    private readonly long[] _tripsMs = new long[Capacity];
    private int _first;
    private volatile int _count;
    private long _overflows;

    internal ReceiveQueue()
    {
        for (var i = 0; i < Capacity; i++) _messages[i] = new MqttMessage();
    }

    /// <summary>Gets how many messages found the queue full.</summary>
    internal long Overflows => Interlocked.Read(ref _overflows);

    /// <summary>Adds a message.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Payload; copied, up to <see cref="MqttMessage.MaxPayload"/>.</param>
    /// <param name="isRetained">Whether the broker marked it as retained.</param>
    /// <param name="tripMs">When the <see cref="RoundTrip"/> was begun that had returned before it came.</param>
    internal void Enqueue(string topic, ReadOnlySpan<byte> payload, bool isRetained, long tripMs)
    {
        lock (_gate)
        {
            if (_count == Capacity)
            {
                Interlocked.Increment(ref _overflows);
                return;
            }

            var at = (_first + _count) % Capacity;
            Fill(_messages[at], topic, payload, isRetained);
            _tripsMs[at] = tripMs;
            _count++;
        }
    }

    internal bool TryDequeue(MqttMessage message)
    {
        if (_count == 0) return false;
        lock (_gate)
        {
            var oldest = _messages[_first];
            Fill(message, oldest.Topic, oldest.Payload.AsSpan(0, oldest.Length), oldest.IsRetained);
            message.IsTruncated = oldest.IsTruncated;
            message.AgeBoundMs = AgeBoundMs(_tripsMs[_first]);
            _first = (_first + 1) % Capacity;
            _count--;
            return true;
        }
    }

    // As it is taken: what waited here, while the bridge stood still, has become older.
    private static int AgeBoundMs(long tripMs) => tripMs == RoundTrip.Never
        ? int.MaxValue
        : (int)Math.Clamp(Environment.TickCount64 - tripMs, 0, int.MaxValue);

    private static void Fill(MqttMessage message, string topic, ReadOnlySpan<byte> payload, bool isRetained)
    {
        message.Topic = topic;
        message.Length = Math.Min(payload.Length, MqttMessage.MaxPayload);
        message.IsTruncated = payload.Length > MqttMessage.MaxPayload;
        message.IsRetained = isRetained;
        payload[..message.Length].CopyTo(message.Payload);
    }
}
