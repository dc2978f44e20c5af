namespace Daly.Hal;

/// <summary>A connection to an MQTT broker that keeps itself up.</summary>
/// <remarks>
/// Called only by the thread that owns the bridge. The adapter connects, subscribes and reconnects (1 → 60 s, with
/// jitter, a clean session each time) on a thread of its own with the options it was made with, Last Will included;
/// received messages wait in a bounded queue, which tells with the messages what it had no room for. No member blocks or throws.
/// </remarks>
public interface IMqttLink
{
    /// <summary>Gets what the connection is doing.</summary>
    MqttLinkState State { get; }

    /// <summary>Gets how often a connection was made. When it changes, everything retained is to be sent again.</summary>
    int Sessions { get; }

    /// <summary>Hands over a message.</summary>
    /// <param name="topic">Full topic.</param>
    /// <param name="payload">Payload; copied before the call returns.</param>
    /// <param name="count">How many bytes of it, 0 or more.</param>
    /// <param name="atLeastOnce">QoS 1 instead of 0.</param>
    /// <param name="retain">Whether the broker keeps it.</param>
    /// <returns><c>false</c> when not connected or the queue is full; the caller counts it as dropped or tries later.</returns>
    bool TryPublish(string topic, byte[] payload, int count, bool atLeastOnce, bool retain);

    /// <summary>Takes the oldest received message.</summary>
    /// <param name="message">Filled when there is one.</param>
    /// <returns><c>false</c> when none waits.</returns>
    bool TryReceive(MqttMessage message);
}
