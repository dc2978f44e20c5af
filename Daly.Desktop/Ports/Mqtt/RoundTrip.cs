namespace Daly.Desktop.Ports.Mqtt;

/// <summary>
/// The last QoS 1 publish of a session that was acknowledged: what comes after the acknowledgement, on the same connection,
/// left the broker after that publish was begun. This is all that a client can know of the age of a message.
/// </summary>
internal sealed class RoundTrip
{
    /// <summary>None has returned.</summary>
    internal const long Never = long.MinValue;

    private const int NoMessage = 0;

    private int _messageId = NoMessage;
    private long _begunMs;

    /// <summary>Gets when the last one that has returned was begun, in monotonic milliseconds.</summary>
    internal long ReturnedMs { get; private set; } = Never;

    /// <summary>Takes note of a publish; while one is under way, further ones are none.</summary>
    internal void Begin(int messageId, long nowMs)
    {
        if (_messageId != NoMessage) return;
        _messageId = messageId;
        _begunMs = nowMs;
    }

    /// <summary>Takes note of an acknowledgement.</summary>
    internal void End(int messageId)
    {
        if (messageId != _messageId) return;
        _messageId = NoMessage;
        ReturnedMs = _begunMs;
    }
}
