namespace Daly.Simulator.Wire;

/// <summary>What happened on the line, for tests that compute the physical limit.</summary>
public sealed class WireStatistics
{
    private const int ExchangesKept = 1024;
    private readonly Queue<WireExchange> _exchanges = new();
    private WireExchange? _current;
    private long _finishedTurnarounds;

    /// <summary>Gets how many exchanges the host began.</summary>
    public long ExchangeCount { get; private set; }

    /// <summary>Gets how many bytes the host sent.</summary>
    public long HostBytes { get; private set; }

    /// <summary>Gets how many bytes devices sent.</summary>
    public long DeviceBytes { get; private set; }

    /// <summary>Gets how many bytes began while another sender's byte was on the line.</summary>
    public long Collisions { get; internal set; }

    /// <summary>Gets how many bytes of the host were thrown away because its transmit buffer was full.</summary>
    public long HostOverruns { get; internal set; }

    /// <summary>Gets the time that all bytes together took on the line.</summary>
    public long BusyMicroseconds => ByteTime.Span(HostBytes + DeviceBytes);

    /// <summary>Gets the sum of the turnarounds of all exchanges.</summary>
    public long TurnaroundSumMicroseconds => _finishedTurnarounds + (_current?.TurnaroundMicroseconds ?? 0);

    /// <summary>Gets the latest exchanges, at most 1024, oldest first.</summary>
    public IReadOnlyCollection<WireExchange> Exchanges => _exchanges;

    /// <summary>Starts counting anew.</summary>
    public void Reset()
    {
        _exchanges.Clear();
        _current = null;
        _finishedTurnarounds = 0;
        ExchangeCount = HostBytes = DeviceBytes = Collisions = HostOverruns = 0;
    }

    internal void HostByte(long startMicroseconds, long endMicroseconds)
    {
        HostBytes++;
        if (_current is null || _current.ReplyBytes > 0 || startMicroseconds > _current.RequestEndMicroseconds + 2)
            Begin(startMicroseconds);
        _current!.RequestBytes++;
        _current.RequestEndMicroseconds = endMicroseconds;
    }

    internal void DeviceByte(long startMicroseconds, long endMicroseconds)
    {
        DeviceBytes++;
        if (_current is null) return;
        if (_current.ReplyBytes++ == 0) _current.ReplyStartMicroseconds = startMicroseconds;
        _current.ReplyEndMicroseconds = endMicroseconds;
    }

    private void Begin(long startMicroseconds)
    {
        _finishedTurnarounds += _current?.TurnaroundMicroseconds ?? 0;
        _current = new WireExchange { RequestStartMicroseconds = startMicroseconds };
        ExchangeCount++;
        _exchanges.Enqueue(_current);
        if (_exchanges.Count > ExchangesKept) _exchanges.Dequeue();
    }
}
