using Daly.Hal;
using nanoFramework.M2Mqtt;
using nanoFramework.M2Mqtt.Messages;

namespace Daly.Firmware.Adapters;

/// <summary>
/// The last publish of a session that was acknowledged: what comes after the acknowledgement left the broker after the
/// publish was begun.
/// </summary>
internal sealed class RoundTrip
{
    /// <summary>What is not acknowledged by then was given up, maybe without a word.</summary>
    private const int LongestMs = 30_000;

    private readonly IMonotonicClock _clock;
    private readonly object _gate = new object();
    private ushort _id;
    private long _begunMs;

    /// <summary>Initializes a new instance of the <see cref="RoundTrip"/> class; none has returned.</summary>
    public RoundTrip(IMonotonicClock clock) => _clock = clock;

    /// <summary>Gets when the last one that has returned was begun, in monotonic milliseconds.</summary>
    public long ReturnedMs { get; private set; } = MqttInbox.NoTrip;

    /// <summary>Publishes with QoS 1; while a round trip is under way, others are none.</summary>
    public void Publish(MqttClient client, string topic, byte[] payload, bool retain)
    {
        // It may be acknowledged on the library's thread before its number is known here.
        lock (_gate)
        {
            long nowMs = _clock.NowMs;
            ushort id = client.Publish(topic, payload, null, null, MqttQoSLevel.AtLeastOnce, retain);
            if (_id != 0 && nowMs - _begunMs < LongestMs) return;
            _id = id;
            _begunMs = nowMs;
        }
    }

    /// <summary>Takes note that a publish has ended; called by the library's thread.</summary>
    /// <param name="e">Which one, and whether the broker has it.</param>
    public void OnPublished(object sender, MqttMsgPublishedEventArgs e)
    {
        lock (_gate)
        {
            if (e.MessageId != _id) return;
            _id = 0;
            if (e.IsPublished) ReturnedMs = _begunMs;
        }
    }
}
