namespace Daly.Bridge.Alarms;

/// <summary>One limit with delay and hysteresis: it must be exceeded, or kept by the hysteresis, for the whole delay.</summary>
public sealed class LimitWatch
{
    private readonly int _limit;
    private readonly int _hysteresis;
    private readonly bool _isUpper;
    private readonly int _delayMs;
    private long _sinceMs = Absent.Long;

    /// <param name="limit">The limit, or absent for none.</param>
    /// <param name="hysteresis">How far the value must come back.</param>
    /// <param name="isUpper">Whether above the limit is bad; else below.</param>
    public LimitWatch(int limit, int hysteresis, bool isUpper, int delayMs)
    {
        _limit = limit;
        _hysteresis = hysteresis;
        _isUpper = isUpper;
        _delayMs = delayMs;
    }

    /// <summary>Gets the limit, or absent for none.</summary>
    public int Limit => _limit;

    /// <summary>Gets whether the alarm is on.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Looks at a value.</summary>
    /// <param name="value">The value, or absent: then the alarm stays as it is.</param>
    /// <returns>Whether the alarm has just come or gone.</returns>
    public bool Observe(int value, long nowMs)
    {
        if (_limit == Absent.Value) return false;
        if (value == Absent.Value || !IsToChange(value))
        {
            _sinceMs = Absent.Long;
            return false;
        }

        if (_sinceMs == Absent.Long) _sinceMs = nowMs;
        if (nowMs - _sinceMs < _delayMs) return false;
        _sinceMs = Absent.Long;
        IsActive = !IsActive;
        return true;
    }

    private bool IsToChange(int value)
    {
        int beyond = _isUpper ? value - _limit : _limit - value;
        return IsActive ? beyond <= -_hysteresis : beyond > 0;
    }
}
