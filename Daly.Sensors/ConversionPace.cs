namespace Daly.Sensors;

/// <summary>When to ask for the next result, and how many were overwritten unread.</summary>
/// <remarks>
/// The chip's clock is within ±10 %, so the period is learned from results whose completion was seen happen.
/// A result that was found complete because the caller came late says nothing about when it was completed.
/// </remarks>
internal sealed class ConversionPace
{
    private readonly long _nominalMicros;
    private long _learnedMicros;
    private long _completedMs;
    private long _waitingSinceMs;
    private long _lastPollMs;
    private bool _wasPolled;
    private bool _wasSeenHappening;

    internal ConversionPace(int nominalMicros)
    {
        _nominalMicros = nominalMicros;
        _learnedMicros = nominalMicros;
        long interval = nominalMicros / 32000;
        PollIntervalMs = interval < 1 ? 1 : interval;
    }

    internal long PollIntervalMs { get; }

    /// <summary>Gets when to ask first: early enough for the fastest clock.</summary>
    internal long FirstPollMs => _completedMs + (_nominalMicros * 7 / 8000);

    /// <summary>A conversion was started by writing the configuration.</summary>
    internal void Start(long nowMs)
    {
        _completedMs = nowMs;
        _wasSeenHappening = true;
        Wait(nowMs);
    }

    /// <summary>The chip said that it is not ready.</summary>
    internal void NotReady(long nowMs)
    {
        _lastPollMs = nowMs;
        _wasPolled = true;
    }

    internal bool IsOverdue(long nowMs) => (nowMs - _waitingSinceMs) * 1000 > (2 * _nominalMicros) + 1000;

    /// <summary>The chip said that a result is complete.</summary>
    /// <returns>How many results before this one were overwritten unread.</returns>
    internal int Complete(long nowMs)
    {
        bool seenHappening = _wasPolled && nowMs - _lastPollMs <= 2 * PollIntervalMs;
        long elapsedMicros = (nowMs - _completedMs) * 1000;
        long count = CountSince(nowMs, elapsedMicros);
        if (seenHappening && _wasSeenHappening && count == 1)
            Learn(elapsedMicros);

        _completedMs = seenHappening ? nowMs : Estimate(nowMs, count);
        _wasSeenHappening = seenHappening;
        Wait(nowMs);
        return (int)(count - 1);
    }

    // A poll that found nothing proves that everything came after it; without one only the clock can tell.
    private long CountSince(long nowMs, long elapsedMicros)
    {
        if (_wasPolled)
            return 1 + ((nowMs - _lastPollMs) * 1000 / _learnedMicros);

        long count = elapsedMicros / _learnedMicros;
        return count < 1 ? 1 : count;
    }

    private long Estimate(long nowMs, long count)
    {
        long estimateMs = _completedMs + (count * _learnedMicros / 1000);
        if (_wasPolled && estimateMs < _lastPollMs)
            return _lastPollMs;

        return estimateMs > nowMs ? nowMs : estimateMs;
    }

    private void Wait(long nowMs)
    {
        _waitingSinceMs = nowMs;
        _wasPolled = false;
    }

    private void Learn(long elapsedMicros)
    {
        long learned = _learnedMicros + ((elapsedMicros - _learnedMicros) / 8);
        long tolerance = _nominalMicros / 8;
        if (learned >= _nominalMicros - tolerance && learned <= _nominalMicros + tolerance)
            _learnedMicros = learned;
    }
}
