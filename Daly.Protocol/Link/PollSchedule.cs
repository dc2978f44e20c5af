namespace Daly.Protocol.Link;

/// <summary>What to read next from a board: the bus says for which lane, this says what, and keeps the books.</summary>
internal sealed class PollSchedule
{
    /// <summary>On a shared wire, once all is known, wire time goes to what changes.</summary>
    private const int LeastSharedRareSeconds = 600;

    /// <summary>
    /// As fast as the wire allows means: one fast and one slow round, back to back, and no second slow one before the next fast
    /// one. That long at most the fast lane waits for the end of the slow round.
    /// </summary>
    private const int LongestSnapshotMs = 1000;

    private readonly LinkStatus _status;
    private readonly PollLane _fast;
    private readonly PollLane _slow;
    private readonly RareLane _rare;
    private readonly bool _isPaced;
    private PollQuery? _asked;
    private bool _isRareAsked;
    private bool _isSlowAsked;

    public PollSchedule(PollPlan plan, LinkOptions options, LinkStatus status, bool isShared)
    {
        _status = status;
        _isPaced = isShared || options.PollMs > 0;
        _fast = new PollLane(PollQuery.CreateAll(plan.Fast, PollPlan.Nothing), options.PollMs);
        _slow = new PollLane(PollQuery.CreateAll(plan.Slow, plan.Spares), options.PollMs * 2);
        _rare = RareLane.Create(plan, options, isShared ? LeastSharedRareSeconds : 0);
    }

    /// <summary>Gets whether the query taken last is outside of the fast lane and was never answered so far.</summary>
    public bool IsAskedDoubtful => _asked != null && (_isRareAsked || _isSlowAsked) && _asked.CostMs == Absent.Value;

    /// <summary>Gets whether a round of the fast or the slow lane is under way.</summary>
    public bool IsInRound => _fast.IsInRound || _slow.IsInRound;

    /// <summary>Gets whether a round of the slow lane is under way.</summary>
    public bool IsInSlowRound => _slow.IsInRound;

    /// <summary>Gets how far the first pass of the rare lane has come; <see cref="int.MaxValue"/> when it is over.</summary>
    public int IdentityProgress => _rare.IsFirstPass ? _rare.Progress : int.MaxValue;

    /// <summary>Gets when something is due, in monotonic milliseconds.</summary>
    public long DueMs
    {
        get
        {
            long due = Earlier(FastDueMs, _rare.DueMs);
            return _slow.Count > 0 ? Earlier(due, SlowDueMs) : due;
        }
    }

    private long FastDueMs => _fast.IsInRound ? Absent.Long : _fast.DueMs;

    private bool IsSlowOwed => _slow.Count > 0 && (_slow.IsInRound || _slow.RoundStartedMs < _fast.RoundStartedMs);

    private long SlowDueMs => _slow.IsInRound ? Absent.Long : _slow.DueMs;

    /// <summary>Begins from the start, for a board that has just come up.</summary>
    public void Restart()
    {
        _fast.Restart();
        _slow.Restart();
        _rare.Restart();
    }

    /// <summary>Takes the next query for a turn; <see cref="PollPlan.NoRequest"/> if there is none.</summary>
    public bool TryTake(BusTurn turn, long nowMs, out int request)
    {
        PollQuery? query = Take(turn, nowMs);
        request = query == null ? PollPlan.NoRequest : query.Request;
        if (query != null)
        {
            _asked = query;
            _isRareAsked = turn == BusTurn.Rare;
            _isSlowAsked = turn == BusTurn.Slow;
        }

        return query != null;
    }

    /// <summary>Notes that the query asked last was answered; its cost is the time from the first byte sent to the last received one.</summary>
    public void OnAnswered(int costMs, long nowMs)
    {
        if (_isRareAsked)
        {
            _rare.OnAnswered(costMs, nowMs);
        }
        else if (_asked != null)
        {
            _asked.OnAnswered(costMs);
        }
    }

    /// <summary>Notes that it was not, retries included.</summary>
    public void OnMissed(long nowMs)
    {
        if (_isRareAsked)
        {
            _rare.OnMissed(nowMs);
        }
        else if (_asked != null)
        {
            _asked.OnMissed(nowMs);
        }
    }

    /// <summary>Adds up what one snapshot costs; absent while something was never answered.</summary>
    public int SnapshotMs(int gapMs)
    {
        int fast = _fast.RoundCostMs(gapMs);
        int slow = _slow.RoundCostMs(gapMs);
        return fast == Absent.Value || slow == Absent.Value ? Absent.Value : fast + slow;
    }

    private PollQuery? Take(BusTurn turn, long nowMs)
    {
        switch (turn)
        {
            case BusTurn.FastBegins:
                return IsFastDue(nowMs) ? TakeFast(nowMs) : null;
            case BusTurn.FastContinues:
                return _fast.IsInRound ? _fast.Take(nowMs) : null;
            case BusTurn.Slow:
                return IsSlowDue(nowMs) ? TakeSlow(nowMs) : null;
            default:
                return nowMs >= _rare.DueMs ? _rare.Next : null;
        }
    }

    private bool IsFastDue(long nowMs)
    {
        bool isFinishing = !_isPaced && IsSlowOwed && nowMs < _fast.RoundStartedMs + LongestSnapshotMs;
        return nowMs >= FastDueMs && !isFinishing;
    }

    private bool IsSlowDue(long nowMs) => _slow.Count > 0 && nowMs >= SlowDueMs && (_isPaced || IsSlowOwed);

    private PollQuery? TakeFast(long nowMs)
    {
        if (!_fast.IsInRound)
        {
            _status.FastPeriodMs = PeriodMs(_fast, _status.FastPeriodMs, nowMs);
        }

        return _fast.Take(nowMs);
    }

    // A round under way that already took longer than the last one tells more than that.
    private PollQuery? TakeSlow(long nowMs)
    {
        int periodMs = PeriodMs(_slow, _status.SlowPeriodMs, nowMs);
        if (!_slow.IsInRound || periodMs > _status.SlowPeriodMs)
        {
            _status.SlowPeriodMs = periodMs;
        }

        return _slow.Take(nowMs);
    }

    // Time during which the board was away is no period.
    private int PeriodMs(PollLane lane, int known, long nowMs)
    {
        bool isMeasured = lane.RoundStartedMs != Absent.Long && lane.RoundStartedMs >= _status.StateSinceMs;
        return isMeasured ? (int)(nowMs - lane.RoundStartedMs) : known;
    }

    private static long Earlier(long first, long second) => first < second ? first : second;
}
