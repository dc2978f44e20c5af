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

    /// <summary>A board is given up at the latest after this time, or after two of its fast periods, without a reply.</summary>
    private const int LongestSilenceMs = 3000;

    /// <summary>An unanswered request with the longest pause: what is to be said by then is said one earlier.</summary>
    private const int UnansweredMs = 500;

    /// <summary>From the end of a disturbance to the answer of a board whose turn it is.</summary>
    private const int RecoveryMs = 1000;

    /// <summary>A sleeping board does not mirror everything; so many requests without an echo are needed to tell it from a dead one.</summary>
    private const int MissesToForgetEcho = 30;

    /// <summary>What the line shows is news only when it stays so.</summary>
    private const int MissesToChangeSymptom = 5;

    /// <summary>A board whose pack reading never becomes plausible shows the rest all the same, after this time.</summary>
    private const int MaxDoubtMs = 20_000;

    private readonly LinkStatus _status;
    private readonly int _pollMs;
    private int _misses;
    private int _missesWithoutEcho = MissesToForgetEcho;
    private LinkSymptom _seen;
    private int _seenTimes;
    private long _noiseBytes;
    private bool _isNoisy;
    private long _doubtedUntilMs = Absent.Long;

    public LinkHealth(LinkStatus status, int pollMs)
    {
        _status = status;
        _pollMs = pollMs;
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
        ForgetMisses();
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
        _missesWithoutEcho = result == ExchangeResult.EchoOnly ? 0 : _missesWithoutEcho + 1;
        _isNoisy = _isNoisy || _status.Counters.NoiseBytes != _noiseBytes;
        bool wasTrying = IsTrying;
        if (wasTrying && !IsGivenUp(isProbe, nowMs))
        {
            return;
        }

        bool isEchoing = _missesWithoutEcho < (_status.State == LinkState.Asleep ? MissesToForgetEcho : MissesToLose);
        NoteSymptom(isEchoing ? LinkSymptom.EchoOnly : SymptomOf(result), wasTrying);
        Enter(isEchoing ? LinkState.Asleep : LinkState.Lost, nowMs);
    }

    public void OnLine(bool isOpen, long nowMs)
    {
        ForgetMisses();
        _status.Symptom = isOpen ? LinkSymptom.None : LinkSymptom.LineClosed;
        Enter(isOpen ? LinkState.Starting : LinkState.Lost, nowMs);
    }

    /// <summary>
    /// Unanswered requests tell within seconds, time tells at the latest. While bytes arrive that are no frames, replies may
    /// have been among them: 3 s of that, between two polls a period apart, are no reason yet.
    /// </summary>
    private bool IsGivenUp(bool isProbe, long nowMs)
    {
        bool isUnanswered = _misses >= MissesToLose && isProbe;
        if (_status.LastReplyMs == Absent.Long)
        {
            return isUnanswered;
        }

        int periodMs = _status.FastPeriodMs > _pollMs ? _status.FastPeriodMs : _pollMs;
        int limitMs = periodMs * 2 > LongestSilenceMs ? periodMs * 2 : LongestSilenceMs;
        long silentMs = nowMs - (_status.LastReplyMs > _status.StateSinceMs ? _status.LastReplyMs : _status.StateSinceMs);
        int noisyMs = LongestSilenceMs + periodMs + RecoveryMs;
        return _isNoisy
            ? silentMs >= (limitMs > noisyMs ? limitMs : noisyMs)
            : isUnanswered || (_misses >= MissesToProbe && silentMs >= limitMs - UnansweredMs);
    }

    private void NoteSymptom(LinkSymptom seen, bool isFirst)
    {
        _seenTimes = seen == _seen ? _seenTimes + 1 : 1;
        _seen = seen;
        if (isFirst || _seenTimes >= MissesToChangeSymptom)
        {
            _status.Symptom = seen;
        }
    }

    private void ForgetMisses()
    {
        _misses = 0;
        _missesWithoutEcho = MissesToForgetEcho;
        _isNoisy = false;
        _noiseBytes = _status.Counters.NoiseBytes;
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
