namespace Daly.Protocol.Link;

/// <summary>What one link asks its board when no command is under way: the queries of the plan, or a probe.</summary>
internal sealed class LinkPolling
{
    /// <summary>A dead board must not cost the others their wire time.</summary>
    private const int SharedProbeMs = 10_000;

    private const int SharedProbeTimeoutMs = 150;

    private readonly LinkOptions _options;
    private readonly LinkStatus _status;
    private readonly IBmsDialect _dialect;
    private readonly LinkHealth _health;
    private PollPlan _plan;
    private PollSchedule _schedule;
    private bool _isShared;
    private long _probeDueMs = Absent.Long;
    private int _again = PollPlan.NoRequest;
    private bool _wasAgain;
    private int _attempts;

    public LinkPolling(LinkOptions options, LinkStatus status, IBmsDialect dialect, LinkHealth health)
    {
        _options = options;
        _status = status;
        _dialect = dialect;
        _health = health;
        _plan = dialect.Plan;
        _schedule = new PollSchedule(_plan, options, status, false);
    }

    /// <summary>Gets the request id to ask.</summary>
    public int Request { get; private set; }

    /// <summary>Gets whether <see cref="Request"/> is asked to find out whether the board answers at all.</summary>
    public bool IsProbing { get; private set; }

    /// <summary>Gets what is read next.</summary>
    public PollSchedule Schedule => _schedule;

    /// <summary>Gets whether <see cref="Request"/> was sent and is to be sent once more.</summary>
    public bool IsRepeating => _attempts > 0;

    /// <summary>Gets whether <see cref="Request"/> has stayed without a single byte, as what comes too soon does.</summary>
    public bool WasSilent { get; private set; }

    /// <summary>Gets whether <see cref="Request"/> is sent once more when it stays unanswered.</summary>
    public bool MayRepeat => _attempts <= Retries;

    /// <summary>Gets how long to wait for the first byte of a reply, in ms.</summary>
    public int ReplyTimeoutMs
    {
        get
        {
            bool isImpatient = _isShared && (!_health.IsTrying || (IsDoubtful && IsQuick));
            return isImpatient && _options.ReplyTimeoutMs > SharedProbeTimeoutMs ? SharedProbeTimeoutMs : _options.ReplyTimeoutMs;
        }
    }

    /// <summary>Gets whether the board may not know the request: then nobody waits for it again and again.</summary>
    private bool IsDoubtful => !IsProbing && _health.IsTrying && _schedule.IsAskedDoubtful;

    private int Retries
    {
        get
        {
            if (!IsDoubtful)
            {
                return _options.Retries;
            }

            // A quick board that has the wire for itself gets a second chance: so it shows whether it stands the pause.
            return _options.Retries > 0 && !_isShared && IsQuick ? 1 : 0;
        }
    }

    private bool IsQuick => _status.TurnaroundMs < SharedProbeTimeoutMs / 2;

    private int ProbeMs => _isShared && _options.ProbeMs < SharedProbeMs ? SharedProbeMs : _options.ProbeMs;

    /// <summary>From now on other boards want the wire as well.</summary>
    public void Share()
    {
        _isShared = true;
        _schedule = new PollSchedule(_plan, _options, _status, true);
    }

    /// <summary>Tells whether a request is the one that every board of this dialect answers.</summary>
    public bool IsProbeRequest(int request) => request == _dialect.Plan.Fast[0];

    /// <summary>Gets when something is due, in monotonic milliseconds.</summary>
    public long DueMs => _health.IsTrying ? _schedule.DueMs : _probeDueMs;

    /// <summary>Takes what is to be asked next, if there is something.</summary>
    public bool TryTake(BusTurn turn, long nowMs)
    {
        if (turn == BusTurn.Urgent || turn == BusTurn.Probe)
        {
            bool isTurn = turn == BusTurn.Urgent ? _health.IsProbeWanted : !_health.IsTrying && _probeDueMs <= nowMs;
            if (isTurn)
            {
                TakeProbe();
            }

            return isTurn || (_again != PollPlan.NoRequest && turn == BusTurn.Urgent && TakeAgain());
        }

        if (!_health.IsTrying || !_schedule.TryTake(turn, nowMs, out int request))
        {
            return false;
        }

        IsProbing = false;
        Request = request;
        return true;
    }

    /// <summary>The next thing asked is what every board answers.</summary>
    public void TakeProbe()
    {
        Request = _dialect.Plan.Fast[0];
        IsProbing = true;
    }

    /// <summary>What was answered is believed when told twice: it is asked once more before anything else.</summary>
    /// <param name="isDoubtful">Whether the last answer was the first of its kind.</param>
    public void OnTold(bool isDoubtful)
    {
        _again = isDoubtful && !_wasAgain && !IsProbing ? Request : PollPlan.NoRequest;
        _wasAgain = false;
    }

    /// <summary>Notes that <see cref="Request"/> was answered.</summary>
    public void OnAnswered(int costMs, long nowMs)
    {
        if (!IsProbing)
        {
            _schedule.OnAnswered(costMs, nowMs);
        }
    }

    /// <summary>Notes that something was sent.</summary>
    public void OnSent() => _attempts++;

    /// <summary>Nothing can be concluded any more from what was sent so far: it was answered, or given up, maybe for a command.</summary>
    public void Forget()
    {
        _attempts = 0;
        WasSilent = false;
    }

    /// <summary>Notes that no answer came once; it may be asked again.</summary>
    public void OnMissedOnce(bool isSilent, long nowMs)
    {
        _probeDueMs = nowMs + ProbeMs;
        WasSilent |= isSilent;
    }

    /// <summary>Notes that <see cref="Request"/> was not answered, retries included.</summary>
    public void OnMissed(long nowMs)
    {
        if (!IsProbing && _health.IsTrying)
        {
            _schedule.OnMissed(nowMs);
        }
    }

    /// <summary>Begins anew if the board has just come up, or if the dialect has found out what it speaks.</summary>
    public void Follow(bool hasComeUp)
    {
        if (_dialect.Plan != _plan)
        {
            _again = PollPlan.NoRequest;
            _plan = _dialect.Plan;
            _schedule = new PollSchedule(_plan, _options, _status, _isShared);
        }
        else if (hasComeUp)
        {
            _schedule.Restart();
        }
    }

    private bool TakeAgain()
    {
        Request = _again;
        IsProbing = false;
        _again = PollPlan.NoRequest;
        _wasAgain = true;
        return true;
    }

    /// <summary>The line was opened or closed.</summary>
    public void OnLine()
    {
        Forget();
        _probeDueMs = Absent.Long;
    }
}
