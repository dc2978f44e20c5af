namespace Daly.Simulator.Can;

/// <summary>A CAN bus of 250 kbit/s between one host and any number of nodes: one frame at a time, the lowest id first.</summary>
public sealed class SimulatedCanBus
{
    private const long OutagePeriodMicroseconds = 10_000_000;

    private readonly ISimulationClock _clock;
    private readonly List<ICanNode> _nodes = [];
    private ICanNode? _sender;
    private CanBusFrame? _onBus;
    private long _endMicroseconds;
    private long _now;

    /// <summary>Makes a bus with nothing on it but the host.</summary>
    /// <param name="clock">The time that <see cref="Host"/> works in.</param>
    public SimulatedCanBus(ISimulationClock clock)
    {
        _clock = clock;
        _now = clock.NowMicroseconds;
        Host = new CanHostLine(this);
        _nodes.Add(Host);
    }

    /// <summary>Gets the host's end.</summary>
    public CanHostLine Host { get; }

    /// <summary>Gets or sets for how long out of every 10 s the bus is dead, in microseconds; 0 for never.</summary>
    public long OutageMicroseconds { get; set; }

    /// <summary>Gets whether nothing passes now.</summary>
    public bool IsDead => OutageMicroseconds > 0 && _now % OutagePeriodMicroseconds >= OutagePeriodMicroseconds - OutageMicroseconds;

    /// <summary>Gets how many frames passed.</summary>
    public long Frames { get; private set; }

    /// <summary>
    /// Gets the next time at which a frame may have passed; <see cref="long.MaxValue"/> while nobody wants to send.
    /// </summary>
    public long NextEventMicroseconds
    {
        get
        {
            if (_onBus is not null) return _endMicroseconds;
            long start = NextStart();
            return start == long.MaxValue ? start : start + 1;
        }
    }

    /// <summary>Connects a node.</summary>
    public void Attach(ICanNode node) => _nodes.Add(node);

    /// <summary>Lets everything happen that happens on the bus up to a time.</summary>
    /// <param name="microseconds">The time; an earlier one than before changes nothing.</param>
    public void AdvanceTo(long microseconds)
    {
        while (true)
        {
            long next = _onBus is null ? NextStart() : _endMicroseconds;
            if (next > microseconds) break;
            _now = Math.Max(_now, next);
            if (_onBus is null) Begin();
            else Deliver(_onBus);
        }

        _now = Math.Max(_now, microseconds);
    }

    internal void CatchUp() => AdvanceTo(_clock.NowMicroseconds);

    private long NextStart()
    {
        long next = long.MaxValue;
        foreach (var node in _nodes) next = Math.Min(next, node.NextSendMicroseconds);
        return next == long.MaxValue ? next : Math.Max(next, _now);
    }

    private void Begin()
    {
        foreach (var node in _nodes)
        {
            if (node.NextSendMicroseconds > _now || node.Next is not { } frame) continue;
            if (_onBus is not null && _onBus.Rank <= frame.Rank) continue;
            _onBus = frame;
            _sender = node;
        }

        _endMicroseconds = _now + (_onBus is null ? 0 : CanTime.Of(_onBus));
    }

    private void Deliver(CanBusFrame frame)
    {
        var sender = _sender!;
        _onBus = null;
        _sender = null;

        // An adapter that was pulled out meanwhile has nothing to send any more.
        if (sender.Next is not null) sender.Sent();
        if (IsDead) return;
        Frames++;
        foreach (var node in _nodes)
        {
            if (!ReferenceEquals(node, sender)) node.Receive(frame, _endMicroseconds);
        }
    }
}
