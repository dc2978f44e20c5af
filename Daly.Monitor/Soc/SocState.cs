using Daly.Monitor.Counting;
using Daly.Monitor.Records;
using Daly.Monitor.Settings;

namespace Daly.Monitor.Soc;

/// <summary>The state of charge: what is shown, how far it can be trusted, and the count behind it.</summary>
/// <remarks>
/// Shown SOC is held at 99 % until an anchor says full and at 1 % until one says empty. The count behind goes on without
/// limits, so that each anchor tells how far off it was.
/// </remarks>
public sealed class SocState
{
    private const int HighPermille = 990;
    private const int LowPermille = 10;

    private readonly MonitorOptions _options;
    private readonly SocCounter _counter;
    private int _capacityMilliAmpHours;
    private bool _isFullReached;
    private bool _isEmptyReached;

    internal SocState(MonitorOptions options, SocCounter counter)
    {
        _options = options;
        _counter = counter;
        _capacityMilliAmpHours = options.CapacityMilliAmpHours;
    }

    /// <summary>Gets what the SOC was started from.</summary>
    public SocBasis Basis { get; private set; }

    /// <summary>Gets what disturbed the count since.</summary>
    public SocDoubt Doubt { get; private set; }

    /// <summary>Gets how far the SOC can be trusted.</summary>
    public SocQuality Quality => Basis == SocBasis.None ? SocQuality.Unknown
        : Basis < SocBasis.Empty || Doubt != SocDoubt.None ? SocQuality.Estimated : SocQuality.Synced;

    /// <summary>Gets the SOC to show in permille, 0 to 1000, or <see cref="Absent.Value"/> while it is unknown.</summary>
    public int Permille
    {
        get
        {
            if (Basis == SocBasis.None)
                return Absent.Value;

            long counted = Whole.Round(UnheldPpm, 1000);
            return (int)Whole.Between(counted, _isEmptyReached ? 0 : LowPermille, _isFullReached ? 1000 : HighPermille);
        }
    }

    /// <summary>Gets whether <see cref="Permille"/> waits at 99 % or 1 % for an anchor (<c>soc_held</c>).</summary>
    public bool IsHeld => Basis != SocBasis.None
        && ((!_isFullReached && Whole.Round(UnheldPpm, 1000) > HighPermille)
            || (!_isEmptyReached && Whole.Round(UnheldPpm, 1000) < LowPermille));

    /// <summary>Gets the count in parts per million of the capacity, not held and not clamped, or <see cref="Absent.Long"/>.</summary>
    public long UnheldPpm => Basis == SocBasis.None
        ? Absent.Long : _options.ShareOfCapacityPpm(_counter.MicroAmpSeconds);

    /// <summary>Gets the charge in the battery as shown, 0 to the capacity, in microampere-seconds, or <see cref="Absent.Long"/>.</summary>
    public long RemainingMicroAmpSeconds => Basis == SocBasis.None
        ? Absent.Long : Whole.Between(_counter.MicroAmpSeconds, 0, _options.CapacityMicroAmpSeconds);

    internal void Start(SocBasis basis, int permille)
    {
        Basis = basis;
        Doubt = SocDoubt.None;
        _counter.MicroAmpSeconds = _options.CapacityMicroAmpSeconds / 1000 * permille;
        _isFullReached = false;
        _isEmptyReached = false;
    }

    internal void Disturb(SocDoubt doubt)
    {
        if (Doubt == SocDoubt.None && Basis != SocBasis.None)
            Doubt = doubt;
    }

    /// <summary>Gets whether the battery was seen full and has not left the last percent since.</summary>
    public bool IsFull => _isFullReached;

    /// <summary>Gets whether the battery was seen empty and has not left the first percent since.</summary>
    public bool IsEmpty => _isEmptyReached;

    /// <summary>An anchor was met, or somebody said so.</summary>
    /// <returns>How far the count was off in parts per million, counted too high is positive; absent if there was none.</returns>
    internal int Synced(SocBasis basis)
    {
        bool isFull = basis != SocBasis.Empty;
        long target = isFull ? _options.CapacityMicroAmpSeconds : 0;
        long error = _counter.MicroAmpSeconds - target;
        bool wasKnown = Basis != SocBasis.None;
        Basis = basis;
        Doubt = SocDoubt.None;
        _counter.MicroAmpSeconds = target;
        _isFullReached = isFull;
        _isEmptyReached = !isFull;
        return wasKnown ? (int)Whole.Between(_options.ShareOfCapacityPpm(error), int.MinValue + 1, int.MaxValue) : Absent.Value;
    }

    /// <summary>Keeps a full battery at full and an empty one at empty until it leaves the last percent.</summary>
    internal void Settle()
    {
        FollowCapacity();
        long capacity = _options.CapacityMicroAmpSeconds;
        if (_isFullReached && _counter.MicroAmpSeconds > capacity)
            _counter.MicroAmpSeconds = capacity;
        else if (_isEmptyReached && _counter.MicroAmpSeconds < 0)
            _counter.MicroAmpSeconds = 0;

        _isFullReached = _isFullReached && _counter.MicroAmpSeconds >= capacity / 1000 * HighPermille;
        _isEmptyReached = _isEmptyReached && _counter.MicroAmpSeconds <= capacity / 1000 * LowPermille;
    }

    internal void Save(RecordWriter writer)
    {
        writer.Int((int)Basis);
        writer.Int((int)Doubt);
        writer.Int((_isFullReached ? 1 : 0) + (_isEmptyReached ? 2 : 0));
        writer.Int(_capacityMilliAmpHours);
    }

    internal void Load(RecordReader reader)
    {
        Basis = (SocBasis)reader.Int();
        Doubt = (SocDoubt)reader.Int();
        int reached = reader.Int();
        _isFullReached = (reached & 1) != 0;
        _isEmptyReached = (reached & 2) != 0;
        _capacityMilliAmpHours = reader.Int();
    }

    /// <summary>Takes a changed capacity over: after a full charge what is missing is known, after an empty one what is there, else only the share.</summary>
    internal void FollowCapacity()
    {
        int capacity = _options.CapacityMilliAmpHours;
        if (capacity == _capacityMilliAmpHours)
            return;

        if (Basis == SocBasis.Full || Basis == SocBasis.FullByHand)
            _counter.MicroAmpSeconds += (capacity - _capacityMilliAmpHours) * 3_600_000L;
        else if (Basis != SocBasis.Empty && _capacityMilliAmpHours > 0)
            _counter.MicroAmpSeconds = _counter.MicroAmpSeconds / _capacityMilliAmpHours * capacity;

        _capacityMilliAmpHours = capacity;
    }
}
