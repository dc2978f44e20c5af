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
    private SharedSchedule? _shared;
    private long _probeDueMs = Absent.Long;
    private int _again = PollPlan.NoRequest;
    private bool _wasAgain;

    public LinkPolling(LinkOptions options, LinkStatus status, IBmsDialect dialect, LinkHealth health)
    {
        _options = options;
        _status = status;
        _dialect = dialect;
        _health = health;
        _plan = dialect.Plan;
        _schedule = new PollSchedule(_plan, options);
    }

    /// <summary>Gets the request id to ask.</summary>
    public int Request { get; private set; }

    /// <summary>Gets whether <see cref="Request"/> is asked to find out whether the board answers at all.</summary>
    public bool IsProbing { get; private set; }

    /// <summary>Gets what is read next on a shared wire; only after <see cref="Share"/>.</summary>
    public SharedSchedule Shared => _shared!;

    /// <summary>Gets how often <see cref="Request"/> is asked again when it stays unanswered.</summary>
    public int Retries => IsDoubtful ? 0 : _options.Retries;

    /// <summary>Gets how long to wait for the first byte of a reply, in ms.</summary>
    public int ReplyTimeoutMs
    {
        get
        {
            bool isImpatient = _shared != null && (!_health.IsTrying || (IsDoubtful && _status.TurnaroundMs < SharedProbeTimeoutMs / 2));
            return isImpatient && _options.ReplyTimeoutMs > SharedProbeTimeoutMs ? SharedProbeTimeoutMs : _options.ReplyTimeoutMs;
        }
    }

    /// <summary>Gets whether the board may not know the request: then the others do not wait for it again and again.</summary>
    private bool IsDoubtful => _shared != null && !IsProbing && _health.IsTrying && _shared.IsAskedDoubtful;

    private IPollBook Book => _shared != null ? _shared : _schedule;

    private int ProbeMs => _shared != null && _options.ProbeMs < SharedProbeMs ? SharedProbeMs : _options.ProbeMs;

    /// <summary>From now on the bus decides what the wire is used for, because several boards share it.</summary>
    public void Share() => _shared = new SharedSchedule(_plan, _options, _status);

    /// <summary>Tells whether a request is the one that every board of this dialect answers.</summary>
    public bool IsProbeRequest(int request) => request == _dialect.Plan.Fast[0];

    /// <summary>Takes what is to be asked next on a wire of its own.</summary>
    /// <returns>When, in monotonic milliseconds; at or before <paramref name="nowMs"/> if it is now.</returns>
    public long Take(long nowMs)
    {
        if (_health.IsProbeWanted)
        {
            TakeProbe();
            return nowMs;
        }

        if (!_health.IsTrying)
        {
            TakeProbe();
            return _probeDueMs > nowMs ? _probeDueMs : nowMs;
        }

        IsProbing = false;
        if (TryTakeAgain())
        {
            return nowMs;
        }

        bool isDue = _schedule.TryNext(nowMs, out int request);
        Request = request;
        return isDue ? nowMs : _schedule.DueMs;
    }

    /// <summary>Takes what is to be asked next on a shared wire, if there is something.</summary>
    public bool TryTake(BusTurn turn, int atMostMs, long nowMs)
    {
        if (turn == BusTurn.Urgent || turn == BusTurn.Probe)
        {
            bool isTurn = turn == BusTurn.Urgent ? _health.IsProbeWanted : !_health.IsTrying && _probeDueMs <= nowMs;
            if (isTurn)
            {
                TakeProbe();
            }

            return isTurn || (turn == BusTurn.Urgent && TryTakeAgain());
        }

        if (!_health.IsTrying || !_shared!.TryTake(turn, atMostMs, nowMs, out int request))
        {
            return false;
        }

        IsProbing = false;
        Request = request;
        return true;
    }

    /// <summary>Tells when something is due on a shared wire.</summary>
    public long SharedDueMs() => _health.IsTrying ? _shared!.DueMs() : _probeDueMs;

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
            Book.OnAnswered(costMs, nowMs);
        }
    }

    /// <summary>Notes that nothing came once; it may be asked again.</summary>
    public void OnMissedOnce(long nowMs) => _probeDueMs = nowMs + ProbeMs;

    /// <summary>Notes that <see cref="Request"/> was not answered, retries included.</summary>
    public void OnMissed(long nowMs)
    {
        if (!IsProbing && _health.IsTrying)
        {
            Book.OnMissed(nowMs);
        }
    }

    /// <summary>Begins anew if the board has just come up, or if the dialect has found out what it speaks.</summary>
    public void Follow(bool hasComeUp)
    {
        if (_dialect.Plan != _plan)
        {
            _again = PollPlan.NoRequest;
            _plan = _dialect.Plan;
            _schedule = new PollSchedule(_plan, _options);
            _shared = _shared == null ? null : new SharedSchedule(_plan, _options, _status);
        }
        else if (hasComeUp)
        {
            Book.Restart();
        }
    }

    private bool TryTakeAgain()
    {
        bool isAgain = _again != PollPlan.NoRequest;
        if (isAgain)
        {
            Request = _again;
            IsProbing = false;
            _again = PollPlan.NoRequest;
            _wasAgain = true;
        }

        return isAgain;
    }

    /// <summary>The line was opened or closed.</summary>
    public void OnLine() => _probeDueMs = Absent.Long;

    /// <summary>Adds up what one snapshot costs; absent while something was never answered.</summary>
    public int SnapshotMs(int gapMs) => Book.SnapshotMs(gapMs);
}
