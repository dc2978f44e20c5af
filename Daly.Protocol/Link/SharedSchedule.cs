namespace Daly.Protocol.Link;

/// <summary>What to read next from a board that shares the wire with others: the bus says whose turn it is, and for what.</summary>
internal sealed class SharedSchedule : IPollBook
{
    private readonly PollLane _fast;
    private readonly PollLane _cells;
    private readonly PollLane _others;
    private readonly RareLane _rare;
    private PollQuery? _asked;
    private bool _isRareNext;
    private bool _isOtherAsked;
    private int _longestRareMs;

    public SharedSchedule(PollPlan plan, LinkOptions options)
    {
        bool hasCells = plan.Cells != PollPlan.NoRequest;
        _fast = new PollLane(plan.Fast, options.PollMs);
        _cells = new PollLane(hasCells ? new int[] { plan.Cells } : new int[0], options.PollMs * 2);
        _others = new PollLane(plan.SharedSlow, options.PollMs * 2);
        bool rare = options.ReadIdentity;
        _rare = rare ? new RareLane(plan.Rare, plan.RarePeriodSeconds) : new RareLane(new int[0], new int[0]);
    }

    /// <summary>Gets what the query taken last cost when it was last asked, in ms, or absent.</summary>
    public int AskedCostMs => _asked == null ? Absent.Value : _asked.CostMs;

    /// <summary>Gets what the most expensive query outside of the fast lane cost, in ms; 0 while none is known.</summary>
    public int LongestSlowMs
    {
        get
        {
            int longest = _cells.LongestMs > _others.LongestMs ? _cells.LongestMs : _others.LongestMs;
            return longest > _longestRareMs ? longest : _longestRareMs;
        }
    }

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
        request = PollPlan.NoRequest;
        switch (turn)
        {
            case BusTurn.FastBegins:
                return nowMs >= _fast.DueMs && TryTake(_fast, nowMs, out request);
            case BusTurn.FastContinues:
                return _fast.IsInRound && TryTake(_fast, nowMs, out request);
            case BusTurn.Cells:
                return MayReadCells(nowMs) && TryTake(_cells, nowMs, out request);
            default:
                return TryTakeOther(atMostMs, nowMs, out request);
        }
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
        if (_asked != null)
        {
            _asked.OnAnswered(costMs);
            return;
        }

        _longestRareMs = costMs > _longestRareMs ? costMs : _longestRareMs;
        _rare.OnAnswered(nowMs);
    }

    /// <inheritdoc/>
    public void OnMissed(long nowMs)
    {
        if (_asked != null)
        {
            _asked.OnMissed(nowMs);
        }
        else
        {
            _rare.OnMissed(nowMs);
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

    // How many frames the cells take is told by the first of the others.
    private bool MayReadCells(long nowMs) =>
        _cells.Count > 0 && nowMs >= _cells.DueMs && (_isOtherAsked || _others.Count == 0);

    private bool TryTakeOther(int atMostMs, long nowMs, out int request)
    {
        bool isOtherDue = _others.Count > 0 && (_others.IsInRound || nowMs >= _others.DueMs);
        bool isRareDue = nowMs >= _rare.DueMs && atMostMs == int.MaxValue;
        request = PollPlan.NoRequest;
        if (isRareDue && (_isRareNext || !isOtherDue))
        {
            _isRareNext = false;
            _asked = null;
            request = _rare.Take();
            return true;
        }

        if (!isOtherDue || !_others.IsNextWithin(atMostMs) || !TryTake(_others, nowMs, out request))
        {
            return false;
        }

        _isOtherAsked = true;
        _isRareNext = true;
        return true;
    }

    private bool TryTake(PollLane lane, long nowMs, out int request)
    {
        PollQuery? query = lane.Take(nowMs);
        request = query == null ? PollPlan.NoRequest : query.Request;
        if (query != null)
        {
            _asked = query;
        }

        return query != null;
    }

    private static long Earlier(long first, long second) => first < second ? first : second;
}
