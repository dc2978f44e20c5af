using System.Buffers;
using Daly.Hal;

namespace Daly.Desktop.Ports.Mqtt;

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

    /// <summary>Adds a message.</summary>
    /// <param name="payload">Payload; copied, up to <see cref="MqttMessage.MaxPayload"/>.</param>
    /// <param name="isRetained">Whether the broker marked it as retained.</param>
    /// <param name="tripMs">When the <see cref="RoundTrip"/> was begun that had returned before it came.</param>
    internal void Enqueue(string topic, ReadOnlySequence<byte> payload, bool isRetained, long tripMs)
    {
        byte[] kept = payload.Slice(0, Math.Min(payload.Length, MqttMessage.MaxPayload)).ToArray();
        lock (_gate)
        {
            if (_entries.Count == Capacity)
            {
                Interlocked.Increment(ref _overflows);
                _lost++;
                return;
            }

            _entries.Enqueue(new Entry(topic, kept, payload.Length > kept.Length, isRetained, tripMs));
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
            message.AgeBoundMs = AgeBoundMs(oldest.TripMs);
            return true;
        }
    }

    // As it is taken: what waited here, while the bridge stood still, has become older.
    private static int AgeBoundMs(long tripMs) => tripMs == RoundTrip.Never
        ? int.MaxValue
        : (int)Math.Clamp(Environment.TickCount64 - tripMs, 0, int.MaxValue);

    private readonly record struct Entry(string Topic, byte[] Payload, bool IsTruncated, bool IsRetained, long TripMs);
}
