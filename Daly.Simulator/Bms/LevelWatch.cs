namespace Daly.Simulator.Bms;

/// <summary>Watches one quantity at two levels, with delay and release margin.</summary>
internal sealed class LevelWatch
{
    private const double RaiseDelaySeconds = 1;
    private readonly LevelPair _limits;
    private readonly double _sign;
    private readonly double _releaseMargin;
    private readonly double _holdSeconds;
    private double _warnSeconds;
    private double _protectSeconds;
    private double _heldSeconds;

    /// <summary>Makes a watch.</summary>
    /// <param name="bit">Bit of its level 1 in A5 0x98.</param>
    /// <param name="limits">The levels; protection below warning means that low values are bad.</param>
    /// <param name="releaseMargin">How far back the value must come before a level ends.</param>
    /// <param name="holdSeconds">How long protection lasts at least.</param>
    public LevelWatch(int bit, LevelPair limits, double releaseMargin, double holdSeconds = 0)
    {
        Bit = bit;
        _limits = limits;
        _sign = limits.Protect < limits.Warn ? -1 : 1;
        _releaseMargin = releaseMargin;
        _holdSeconds = holdSeconds;
    }

    public int Bit { get; }

    public bool Warns { get; private set; }

    public bool Protects { get; private set; }

    public ulong Bits => ((Warns ? 1UL : 0) | (Protects ? 2UL : 0)) << Bit;

    public void Update(double value, double seconds)
    {
        Warns = Next(Warns, value, _limits.Warn, _releaseMargin / 4, ref _warnSeconds, seconds);
        var protects = Next(Protects, value, _limits.Protect, _releaseMargin, ref _protectSeconds, seconds);
        _heldSeconds = Protects ? _heldSeconds + seconds : 0;
        Protects = protects || (Protects && _heldSeconds < _holdSeconds);
    }

    private bool Next(bool raised, double value, double limit, double margin, ref double since, double seconds)
    {
        var beyond = (value - limit) * _sign;
        if (raised) return beyond > -margin;
        since = beyond >= 0 ? since + seconds : 0;
        return since >= RaiseDelaySeconds;
    }
}
