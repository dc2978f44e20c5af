using System;
using System.Collections.Generic;
using System.Threading;
using Daly.Hal;

namespace Daly.Desktop.Adapters.Mqtt;

/// <summary>
/// Received messages between the library's thread and the bridge's, as many as a burst has; what does not fit even so is
/// counted, and told with the next message that is taken.
/// </summary>
internal sealed class ReceiveQueue
{
    internal const int Capacity = 1024;

    private readonly Lock _gate = new();
    private readonly Queue<Entry> _entries = new();
    private long _overflows;
    private int _lost;

    /// <summary>Gets how many messages found the queue full.</summary>
    internal long Overflows => Interlocked.Read(ref _overflows);

    internal void Enqueue(string topic, ReadOnlySpan<byte> payload, bool isRetained)
    {
        byte[] kept = payload[..Math.Min(payload.Length, MqttMessage.MaxPayload)].ToArray();
        lock (_gate)
        {
            if (_entries.Count == Capacity)
            {
                Interlocked.Increment(ref _overflows);
                _lost++;
                return;
            }

            _entries.Enqueue(new Entry(topic, kept, payload.Length > kept.Length, isRetained));
        }
    }

    internal bool TryDequeue(MqttMessage message)
    {
        lock (_gate)
        {
            if (!_entries.TryDequeue(out var oldest)) return false;
            message.Topic = oldest.Topic;
            message.Length = oldest.Payload.Length;
            message.IsTruncated = oldest.IsTruncated;
            message.IsRetained = oldest.IsRetained;
            message.IsCut = false;
            message.Lost = _lost;
            _lost = 0;
            oldest.Payload.CopyTo(message.Payload, 0);
            return true;
        }
    }

    private readonly record struct Entry(string Topic, byte[] Payload, bool IsTruncated, bool IsRetained);
}
