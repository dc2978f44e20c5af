namespace Daly.Protocol.Link;

/// <summary>What to read next from a board that shares the wire with others: the bus says whose turn it is, and for what.</summary>
internal sealed class SharedSchedule : IPollBook
{
    /// <summary>Once all is known, wire time goes to what changes.</summary>
    private const int LeastRareSeconds = 600;

    /// <summary>While the first pass takes the wire, the slow lane is not to wait longer than this from query to query.</summary>
    private const int LateMs = 20_000;

    private readonly LinkOptions _options;
    private readonly LinkStatus _status;
    private readonly PollLane _fast;
    private readonly PollLane _cells;
    private readonly PollLane _others;
    private readonly RareLane _rare;
    private PollQuery? _asked;
    private bool _isRareAsked;
    private bool _isFastAsked;
    private bool _isRareNext;
    private bool _isOtherAsked;
    private long _otherTakenMs = Absent.Long;

    public SharedSchedule(PollPlan plan, LinkOptions options, LinkStatus status)
    {
        _options = options;
        _status = status;
        int[] cells = plan.Cells == PollPlan.NoRequest ? new int[0] : new int[] { plan.Cells };
        _fast = new PollLane(PollQuery.CreateAll(plan.Fast, new int[0]), options.PollMs);
        _cells = new PollLane(PollQuery.CreateAll(cells, new int[0]), options.PollMs * 2);
        _others = new PollLane(PollQuery.CreateAll(plan.SharedSlow, plan.SharedSlowBytes), options.PollMs * 2);
        _rare = RareLane.Create(plan, options, LeastRareSeconds);
    }

    /// <summary>Gets whether cells are read apart from the fast lane.</summary>
    public bool HasCells => _cells.Count > 0;

    /// <summary>Gets whether the query taken last is outside of the fast lane and was never answered so far.</summary>
    public bool IsAskedDoubtful => _asked != null && !_isFastAsked && _asked.CostMs == Absent.Value;

    /// <summary>Gets what the query taken last will cost, in ms, or absent.</summary>
    public int AskedCostMs => _asked == null ? Absent.Value : ExpectedMs(_asked);

    /// <summary>Gets how far the first pass of the rare lane has come; <see cref="int.MaxValue"/> when it is over.</summary>
    public int IdentityProgress => _rare.IsFirstPass ? _rare.Progress : int.MaxValue;

    /// <summary>
    /// Gets what the most expensive query outside of the fast lane cost, in ms; 0 while none is known. What is asked once an
    /// hour counts only until all of it has been asked.
    /// </summary>
    public int LongestSlowMs
    {
        get
        {
            int longest = _cells.LongestMs > _others.LongestMs ? _cells.LongestMs : _others.LongestMs;
            return _rare.IsFirstPass && _rare.LongestMs > longest ? _rare.LongestMs : longest;
        }
    }

    /// <summary>Gets what one round of the fast lane costs, each query with a gap, in ms; absent while not known.</summary>
    public int FastMs => _fast.RoundCostMs(_status.GapMs);

    /// <summary>Gets how many queries the fast lane has.</summary>
    public int FastCount => _fast.Count;

    /// <inheritdoc/>
    public void Restart()
    {
        _fast.Restart();
        _cells.Restart();
        _others.Restart();
        _rare.Restart();
        _isOtherAsked = false;
    }

    /// <summary>Takes the next query for a turn.</summary>
    /// <param name="turn">What the wire may be used for.</param>
    /// <param name="atMostMs">What the query may cost, as far as known.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <param name="request">The request id, or <see cref="PollPlan.NoRequest"/>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryTake(BusTurn turn, int atMostMs, long nowMs, out int request)
    {
        PollQuery? query = Take(turn, atMostMs, nowMs);
        request = query == null ? PollPlan.NoRequest : query.Request;
        if (query != null)
        {
            _asked = query;
            _isRareAsked = query == RareNext;
            _isFastAsked = turn == BusTurn.FastBegins || turn == BusTurn.FastContinues;
        }

        return query != null;
    }

    /// <summary>Tells when something is due.</summary>
    /// <returns>Monotonic milliseconds.</returns>
    public long DueMs()
    {
        long due = Earlier(_fast.DueMs, _rare.DueMs);
        due = _cells.Count > 0 ? Earlier(due, _cells.DueMs) : due;
        return _others.Count > 0 ? Earlier(due, _others.DueMs) : due;
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public int SnapshotMs(int gapMs)
    {
        int fast = _fast.RoundCostMs(gapMs);
        int cells = _cells.RoundCostMs(gapMs);
        int others = _others.RoundCostMs(gapMs);
        bool isKnown = fast != Absent.Value && cells != Absent.Value && others != Absent.Value;
        return isKnown ? fast + cells + others : Absent.Value;
    }

    private PollQuery? RareNext => _rare.DueMs == long.MaxValue ? null : _rare.Next;

    private PollQuery? Take(BusTurn turn, int atMostMs, long nowMs)
    {
        switch (turn)
        {
            case BusTurn.FastBegins:
                return nowMs >= _fast.DueMs ? TakeFast(nowMs) : null;
            case BusTurn.FastContinues:
                return _fast.IsInRound ? _fast.Take(nowMs) : null;
            case BusTurn.Cells:
                return TakeCells(nowMs);
            case BusTurn.Identity:
                return _rare.IsFirstPass && Fits(_rare.Next, atMostMs) ? _rare.Next : null;
            case BusTurn.Late:
                return nowMs >= _otherTakenMs + LateMs ? TakeOther(int.MaxValue, nowMs) : null;
            default:
                return TakeOther(atMostMs, nowMs);
        }
    }

    private PollQuery? TakeFast(long nowMs)
    {
        _status.FastPeriodMs = PeriodMs(_fast, _status.FastPeriodMs, nowMs);
        return _fast.Take(nowMs);
    }

    // How many frames the cells take is told by the first of the others.
    private PollQuery? TakeCells(long nowMs)
    {
        if (_cells.Count == 0 || nowMs < _cells.DueMs)
        {
            return null;
        }

        if (_others.Count > 0 && !_isOtherAsked)
        {
            _isOtherAsked = true;
            _otherTakenMs = nowMs;
            return _others.Take(nowMs);
        }

        if (_others.Count == 0)
        {
            _status.SlowPeriodMs = PeriodMs(_cells, _status.SlowPeriodMs, nowMs);
        }

        return _cells.Take(nowMs);
    }

    private PollQuery? TakeOther(int atMostMs, long nowMs)
    {
        bool isOtherDue = _others.Count > 0 && (_others.IsInRound || nowMs >= _others.DueMs) && Fits(_others.Next, atMostMs);
        bool isRareDue = !_rare.IsFirstPass && nowMs >= _rare.DueMs && Fits(_rare.Next, atMostMs);
        if (isRareDue && (_isRareNext || !isOtherDue))
        {
            _isRareNext = false;
            return _rare.Next;
        }

        if (!isOtherDue)
        {
            return null;
        }

        _isOtherAsked = true;
        _isRareNext = true;
        _otherTakenMs = nowMs;
        NoteOtherPeriod(nowMs);
        return _others.Take(nowMs);
    }

    // A round under way that already took longer than the last one tells more than that.
    private void NoteOtherPeriod(long nowMs)
    {
        int periodMs = PeriodMs(_others, _status.SlowPeriodMs, nowMs);
        if (!_others.IsInRound || periodMs > _status.SlowPeriodMs)
        {
            _status.SlowPeriodMs = periodMs;
        }
    }

    // Time during which the board was away is no period.
    private int PeriodMs(PollLane lane, int known, long nowMs)
    {
        bool isMeasured = lane.RoundStartedMs != Absent.Long && lane.RoundStartedMs >= _status.StateSinceMs;
        return isMeasured ? (int)(nowMs - lane.RoundStartedMs) : known;
    }

    private bool Fits(PollQuery query, int atMostMs)
    {
        int expectedMs = ExpectedMs(query);
        return atMostMs == int.MaxValue || (expectedMs != Absent.Value && expectedMs <= atMostMs);
    }

    private int ExpectedMs(PollQuery query) => query.ExpectedMs(_options.ByteMicroseconds, _status.TurnaroundMs);

    private static long Earlier(long first, long second) => first < second ? first : second;
}
