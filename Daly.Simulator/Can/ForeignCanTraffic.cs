namespace Daly.Simulator.Can;

/// <summary>
/// Other devices on the bus: an inverter and what a BMS broadcasts for it (0x351, 0x355, 0x356, 0x35A, 0x35E), a charger
/// with 29-bit ids, and a frame with the ids of another maker that begin like a Daly's.
/// </summary>
public sealed class ForeignCanTraffic : ICanNode
{
    private static readonly (uint Id, bool IsExtended, int Length)[] Kinds =
    [
        (0x351, false, 8), (0x355, false, 6), (0x356, false, 6), (0x305, false, 8), (0x35A, false, 8),
        (0x1806E5F4, true, 8), (0x18FF50E5, true, 8), (0x35E, false, 8), (0x1890F456, true, 8),
    ];

    private readonly long _periodMicroseconds;
    private readonly Random _random;
    private int _kind;
    private CanBusFrame _next;

    /// <summary>Makes the traffic.</summary>
    /// <param name="periodMs">Time between two frames, in milliseconds.</param>
    public ForeignCanTraffic(int periodMs, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periodMs, 1);
        _periodMicroseconds = periodMs * 1000L;
        _random = new Random(seed);
        NextSendMicroseconds = _periodMicroseconds;
        _next = Make();
    }

    public CanBusFrame? Next => _next;

    public long NextSendMicroseconds { get; private set; }

    public void Sent()
    {
        NextSendMicroseconds += _periodMicroseconds;
        _next = Make();
    }

    public void Receive(CanBusFrame frame, long atMicroseconds)
    {
        // They have nothing to say to a Daly.
    }

    private CanBusFrame Make()
    {
        var (id, isExtended, length) = Kinds[_kind++ % Kinds.Length];
        byte[] data = new byte[length];
        _random.NextBytes(data);
        return new CanBusFrame(id, isExtended, data);
    }
}
