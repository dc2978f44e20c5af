namespace Daly.Simulator.Wire;

/// <summary>
/// A half-duplex line at 9600 baud between one host and one or several devices. Bytes reach a receiver when their stop
/// bit has passed; bytes of different senders that overlap spoil each other.
/// </summary>
public sealed class SimulatedWire
{
    private readonly ISimulationClock _clock;
    private readonly List<IBusDevice> _devices = [];
    private readonly List<WireByte> _inFlight = [];
    private readonly HostTransmitter _transmitter = new();
    private readonly PathHold _path = new();
    private long _now;

    /// <summary>Makes a line with nothing on it but the host.</summary>
    /// <param name="clock">The time that <see cref="Host"/> works in.</param>
    public SimulatedWire(ISimulationClock clock)
    {
        _clock = clock;
        _now = clock.NowMicroseconds;
        Host = new HostLine(this);
    }

    /// <summary>Gets the host's end.</summary>
    public HostLine Host { get; }

    /// <summary>Gets or sets whether the host hears its own bytes, as on many half-duplex adapters.</summary>
    public bool Loopback { get; set; }

    /// <summary>Gets or sets for how long out of every minute, at its end, the path holds all bytes, in microseconds; then it delivers them.</summary>
    public long HoldEachMinuteMicroseconds
    {
        get => _path.EachMinuteMicroseconds;
        set => _path.EachMinuteMicroseconds = value;
    }

    /// <summary>Gets what happened so far.</summary>
    public WireStatistics Statistics { get; } = new();

    /// <summary>
    /// Gets the next time at which something may become readable for the host or a device may start to answer;
    /// <see cref="long.MaxValue"/> while the line is quiet. A driver may jump to it without missing anything.
    /// </summary>
    public long NextEventMicroseconds
    {
        get
        {
            var next = Math.Min(HostNextEvent(), NextEnd());
            foreach (var device in _devices)
                if (device.NextSendMicroseconds < long.MaxValue)
                    next = Math.Min(next, Math.Max(device.NextSendMicroseconds, _now) + ByteTime.OneByteMicroseconds);
            return next;
        }
    }

    /// <summary>Connects a device.</summary>
    public void Attach(IBusDevice device) => _devices.Add(device);

    /// <summary>Lets everything happen that happens on the line up to a time.</summary>
    /// <param name="microseconds">The time; an earlier one than before changes nothing.</param>
    public void AdvanceTo(long microseconds)
    {
        while (true)
        {
            var end = NextEnd();
            var start = NextStart(out var device);
            var next = Math.Min(end, start);
            if (next > microseconds || next == long.MaxValue) break;
            _now = Math.Max(_now, next);
            if (end <= start) Deliver();
            else Begin(device, start);
        }

        _now = Math.Max(_now, microseconds);
        if (!_path.IsHeld(_now)) Host.Release();
    }

    /// <summary>Has the path between host and line take all bytes and deliver none until a time, or at once what it holds.</summary>
    public void HoldUntil(long untilMicroseconds)
    {
        CatchUp();
        _path.Until(untilMicroseconds);
    }

    /// <summary>Throws away what the path holds of both sides, as a box does whose connection is reset before it took the bytes.</summary>
    public void DropHeld()
    {
        CatchUp();
        _transmitter.Drop();
        Host.DropHeld();
    }

    internal void CatchUp() => AdvanceTo(_clock.NowMicroseconds);

    internal void Transmit(byte value)
    {
        if (!_transmitter.TryWrite(value, _now)) Statistics.HostOverruns++;
    }

    private long NextEnd()
    {
        var next = long.MaxValue;
        foreach (var onWire in _inFlight) next = Math.Min(next, onWire.EndMicroseconds);
        return next;
    }

    private long NextStart(out IBusDevice? sender)
    {
        sender = null;
        var next = _transmitter.IsEmpty ? long.MaxValue : HostStart();
        foreach (var device in _devices)
        {
            if (device.NextSendMicroseconds >= next) continue;
            next = device.NextSendMicroseconds;
            sender = device;
        }

        return next == long.MaxValue ? next : Math.Max(next, _now);
    }

    private long HostStart() => _path.ReleaseAfter(Math.Max(_transmitter.NextStartMicroseconds, _now));

    private long HostNextEvent()
    {
        var next = _transmitter.IsEmpty ? long.MaxValue : _transmitter.LastEndFrom(HostStart());
        return Host.HoldsAny ? Math.Min(next, _path.ReleaseAfter(_now)) : next;
    }

    private void Begin(IBusDevice? sender, long start)
    {
        var value = sender is null ? _transmitter.Take(start) : sender.Send();
        var end = start + ByteTime.Span(1);
        if (sender is null) Statistics.HostByte(start, end);
        else Statistics.DeviceByte(start, end);
        _inFlight.Add(new WireByte(sender, Collide(sender, value), end));
    }

    private byte Collide(IBusDevice? sender, byte value)
    {
        for (var i = 0; i < _inFlight.Count; i++)
        {
            var other = _inFlight[i];
            if (ReferenceEquals(other.Sender, sender)) continue;
            Statistics.Collisions++;
            _inFlight[i] = other with { Value = Spoil(other.Value, value) };
            value = Spoil(value, other.Value);
        }

        return value;
    }

    private static byte Spoil(byte value, byte other)
    {
        var together = (byte)(value & ((other << 3) | (other >> 5)));
        return together == value ? (byte)(value ^ 0x5A) : together;
    }

    private void Deliver()
    {
        var first = 0;
        for (var i = 1; i < _inFlight.Count; i++)
            if (_inFlight[i].EndMicroseconds < _inFlight[first].EndMicroseconds) first = i;
        var arrived = _inFlight[first];
        _inFlight.RemoveAt(first);
        if (arrived.Sender is not null || Loopback) Host.Arrive(arrived.Value, _path.IsHeld(arrived.EndMicroseconds));
        foreach (var device in _devices)
            if (!ReferenceEquals(device, arrived.Sender)) device.Receive(arrived.Value, arrived.EndMicroseconds);
    }
}
