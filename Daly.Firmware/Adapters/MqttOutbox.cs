using System;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>Messages on their way from the bridge's thread to that of the connection: a ring of eight.</summary>
/// <remarks>Each payload is copied once, to its exact length, because the library publishes whole arrays.</remarks>
internal sealed class MqttOutbox
{
    private const int Capacity = 8;

    private readonly object _gate = new object();
    private readonly string[] _topics = TextArray.Empty(Capacity);
    private readonly byte[][] _payloads = new byte[Capacity][];
    private readonly bool[] _atLeastOnce = new bool[Capacity];
    private readonly bool[] _retain = new bool[Capacity];
    private int _first;
    private int _count;

    /// <summary>Adds a message.</summary>
    /// <param name="count">How many bytes of it.</param>
    /// <param name="atLeastOnce">QoS 1 instead of 0.</param>
    /// <returns><c>false</c> when the ring is full.</returns>
    public bool TryAdd(string topic, byte[] payload, int count, bool atLeastOnce, bool retain)
    {
        lock (_gate)
        {
            if (_count == Capacity) return false;
            int at = (_first + _count) % Capacity;
            var copy = new byte[count];
            Array.Copy(payload, 0, copy, 0, count);
            _topics[at] = topic;
            _payloads[at] = copy;
            _atLeastOnce[at] = atLeastOnce;
            _retain[at] = retain;
            _count++;
            return true;
        }
    }

    /// <summary>Sends the oldest message and takes it out when that worked.</summary>
    /// <returns>Whether a message was sent.</returns>
    public bool TrySendOldest(M2MqttSession session)
    {
        int at;
        lock (_gate)
        {
            if (_count == 0) return false;
            at = _first;
        }

        // Only this thread takes messages out, so that the oldest stays where it is without the lock.
        if (!session.TryPublish(_topics[at], _payloads[at], _atLeastOnce[at], _retain[at])) return false;
        lock (_gate)
        {
            _payloads[at] = null!;
            _first = (_first + 1) % Capacity;
            _count--;
            return true;
        }
    }

    /// <summary>Forgets everything: after a connect all is sent anew.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _count = 0;
            for (int i = 0; i < Capacity; i++) _payloads[i] = null!;
        }
    }
}
