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
    private int _first;
    private volatile int _count;
    private long _overflows;

    internal ReceiveQueue()
    {
        for (var i = 0; i < Capacity; i++) _messages[i] = new MqttMessage();
    }

    /// <summary>Gets how many messages found the queue full.</summary>
    internal long Overflows => Interlocked.Read(ref _overflows);

    internal void Enqueue(string topic, ReadOnlySpan<byte> payload, bool isRetained)
    {
        lock (_gate)
        {
            if (_count == Capacity)
            {
                Interlocked.Increment(ref _overflows);
                return;
            }

            Fill(_messages[(_first + _count) % Capacity], topic, payload, isRetained);
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
            _first = (_first + 1) % Capacity;
            _count--;
            return true;
        }
    }

    private static void Fill(MqttMessage message, string topic, ReadOnlySpan<byte> payload, bool isRetained)
    {
        message.Topic = topic;
        message.Length = Math.Min(payload.Length, MqttMessage.MaxPayload);
        message.IsTruncated = payload.Length > MqttMessage.MaxPayload;
        message.IsRetained = isRetained;
        payload[..message.Length].CopyTo(message.Payload);
    }
}
