using System.Collections.Generic;

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

    /// <summary>Gets when the next byte starts; <see cref="long.MaxValue"/> when none waits.</summary>
    public long NextStartMicroseconds =>
        _waiting.Count == 0 ? long.MaxValue : _burstStart + ByteTime.Span(_sentInBurst);

    /// <summary>Gets when the last waiting byte will be out; <see cref="long.MaxValue"/> when none waits.</summary>
    public long LastEndMicroseconds =>
        _waiting.Count == 0 ? long.MaxValue : _burstStart + ByteTime.Span(_sentInBurst + _waiting.Count) + 1;

    /// <summary>Puts a byte behind those that wait.</summary>
    /// <param name="value">The byte.</param>
    /// <param name="nowMicroseconds">The time.</param>
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

    /// <summary>Forgets what waits.</summary>
    public void Clear() => _waiting.Clear();

    /// <summary>Takes the byte that starts now.</summary>
    /// <returns>The byte.</returns>
    public byte Take()
    {
        _sentInBurst++;
        return _waiting.Dequeue();
    }
}
