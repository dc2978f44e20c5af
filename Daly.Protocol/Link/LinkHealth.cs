namespace Daly.Protocol.Link;

/// <summary>Keeps the state of a link: starting, online, asleep, lost.</summary>
/// <remarks>
/// No firmware knows all ids, and an unknown one is not answered. So after a few misses in a row what every board answers
/// is asked, the probe; only when that stays unanswered too the board is given up.
/// </remarks>
internal sealed class LinkHealth
{
    private const int MissesToProbe = 3;
    private const int MissesToLose = 6;

    /// <summary>A board whose pack reading never becomes plausible shows the rest all the same, after this time.</summary>
    private const int MaxDoubtMs = 20_000;

    private readonly LinkStatus _status;
    private int _misses;
    private int _echoMisses;
    private long _doubtedUntilMs = Absent.Long;

    public LinkHealth(LinkStatus status)
    {
        _status = status;
    }

    /// <summary>Gets whether requests are worth repeating.</summary>
    public bool IsTrying => _status.State == LinkState.Starting || _status.State == LinkState.Online;

    /// <summary>Gets whether the probe comes before anything else that is polled.</summary>
    public bool IsProbeWanted => IsTrying && _misses >= MissesToProbe;

    /// <summary>Gets whether the probe comes even before a command: without it the board would be lost by now.</summary>
    public bool IsProbeOverdue => IsTrying && _misses >= MissesToLose;

    /// <summary>Tells whether the board came back and has not said anything plausible about its pack since.</summary>
    public bool IsDoubted(long nowMs) => nowMs < _doubtedUntilMs;

    /// <summary>Ends the doubt.</summary>
    /// <param name="isPlausible">Whether a plausible reading of the pack came just now.</param>
    /// <returns>Whether there was a doubt, and it has ended.</returns>
    public bool TryProve(bool isPlausible)
    {
        bool isProven = isPlausible && _doubtedUntilMs != Absent.Long;
        if (isProven)
        {
            _doubtedUntilMs = Absent.Long;
        }

        return isProven;
    }

    public void OnAnswered(long nowMs)
    {
        _misses = 0;
        _echoMisses = 0;
        _status.LastReplyMs = nowMs;
        _status.Symptom = LinkSymptom.None;
        if (_status.State == LinkState.Asleep)
        {
            _status.Counters.Wakes++;
        }

        if (!IsTrying)
        {
            _doubtedUntilMs = nowMs + MaxDoubtMs;
        }

        Enter(LinkState.Online, nowMs);
    }

    public void OnMissed(ExchangeResult result, bool isProbe, long nowMs)
    {
        _misses++;
        if (result == ExchangeResult.EchoOnly)
        {
            _echoMisses++;
        }

        if (IsTrying && (_misses < MissesToLose || !isProbe))
        {
            return;
        }

        _status.Symptom = SymptomOf(result);
        bool mostlyEcho = _echoMisses * 2 > _misses;
        Enter(mostlyEcho ? LinkState.Asleep : LinkState.Lost, nowMs);
        if (_misses >= MissesToLose)
        {
            // Old misses must not outvote what the line shows now.
            _misses /= 2;
            _echoMisses /= 2;
        }
    }

    public void OnLine(bool isOpen, long nowMs)
    {
        _misses = 0;
        _echoMisses = 0;
        _status.Symptom = isOpen ? LinkSymptom.None : LinkSymptom.LineClosed;
        Enter(isOpen ? LinkState.Starting : LinkState.Lost, nowMs);
    }

    private static LinkSymptom SymptomOf(ExchangeResult result)
    {
        switch (result)
        {
            case ExchangeResult.EchoOnly:
                return LinkSymptom.EchoOnly;
            case ExchangeResult.OtherBoard:
                return LinkSymptom.OtherBoard;
            case ExchangeResult.Silent:
                return LinkSymptom.Silence;
            default:
                return LinkSymptom.Garbage;
        }
    }

    private void Enter(LinkState state, long nowMs)
    {
        if (_status.State == state)
        {
            return;
        }

        _status.State = state;
        _status.StateSinceMs = nowMs;
    }
}
