namespace Daly.Simulator.Wire;

/// <summary>
/// The host's transmit buffer: bytes go out back to back, those written later when the earlier ones are out.
/// </summary>
internal sealed class HostTransmitter
{
    private const int Room = 4096;
    private readonly Queue<byte> _waiting = new();
    private long _burstStart;
    private long _sentInBurst;

    /// <summary>Gets whether nothing waits.</summary>
    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Gets when the next byte starts; <see cref="long.MaxValue"/> when none waits.</summary>
    public long NextStartMicroseconds =>
        _waiting.Count == 0 ? long.MaxValue : _burstStart + ByteTime.Span(_sentInBurst);

    /// <summary>Puts a byte behind those that wait.</summary>
    /// <param name="value">The byte.</param>
    /// <returns><c>false</c> when the buffer is full.</returns>
    public bool TryWrite(byte value, long nowMicroseconds)
    {
        if (_waiting.Count >= Room) return false;
        if (_waiting.Count == 0 && nowMicroseconds > _burstStart + ByteTime.Span(_sentInBurst))
        {
            _burstStart = nowMicroseconds;
            _sentInBurst = 0;
        }

        _waiting.Enqueue(value);
        return true;
    }

    /// <summary>Gives when the last waiting byte will be out if the next one starts at a time.</summary>
    public long LastEndFrom(long startMicroseconds) => startMicroseconds + ByteTime.Span(_waiting.Count) + 1;

    /// <summary>Forgets what waits.</summary>
    public void Drop() => _waiting.Clear();

    /// <summary>Takes the byte that starts now.</summary>
    /// <param name="startMicroseconds">Now; later than it was due if the path has held it.</param>
    /// <returns>The byte.</returns>
    public byte Take(long startMicroseconds)
    {
        if (startMicroseconds > NextStartMicroseconds)
        {
            _burstStart = startMicroseconds;
            _sentInBurst = 0;
        }

        _sentInBurst++;
        return _waiting.Dequeue();
    }
}
