namespace Daly.Protocol.Link;

/// <summary>Decides what to read next: the fast lane on time, the slow lane in between, the rare lane when idle.</summary>
/// <remarks>
/// The slow lane gets at least one query after each fast round, and all of them when the wire is to be used as fast as
/// it allows: one snapshot is then one fast and one slow round.
/// </remarks>
internal sealed class PollSchedule : IPollBook
{
    private const int RoundsPerRareQuery = 4;

    private readonly PollLane _fast;
    private readonly PollLane _slow;
    private readonly RareLane _rare;
    private readonly int _slowPerRound;
    private int _slowLeft;
    private int _roundsToRare = RoundsPerRareQuery;
    private PollQuery? _asked;

    public PollSchedule(PollPlan plan, LinkOptions options)
    {
        _fast = new PollLane(PollQuery.CreateAll(plan.Fast, new int[0]), options.PollMs);
        _slow = new PollLane(PollQuery.CreateAll(plan.Slow, new int[0]), options.PollMs * 2);
        _rare = RareLane.Create(plan, options, 0);
        _slowPerRound = options.PollMs == 0 ? plan.Slow.Length : 1;
    }

    /// <summary>Gets when something is due, after <see cref="TryNext"/> found nothing.</summary>
    public long DueMs { get; private set; }

    /// <summary>Begins from the start, for a board that has just come up.</summary>
    public void Restart()
    {
        _fast.Restart();
        _slow.Restart();
        _rare.Restart();
        _slowLeft = 0;
    }

    public bool TryNext(long nowMs, out int request)
    {
        _asked = Choose(nowMs);
        if (_asked != null)
        {
            request = _asked.Request;
            return true;
        }

        request = -1;
        if (nowMs >= _rare.DueMs && _roundsToRare <= 0)
        {
            _roundsToRare = RoundsPerRareQuery;
            request = _rare.Next.Request;
            return true;
        }

        DueMs = Earliest(nowMs);
        return false;
    }

    public void OnAnswered(int costMs, long nowMs)
    {
        if (_asked != null)
        {
            _asked.OnAnswered(costMs);
        }
        else
        {
            _rare.OnAnswered(costMs, nowMs);
        }
    }

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

    /// <summary>Adds up what one snapshot costs; absent while something was never answered.</summary>
    public int SnapshotMs(int gapMs)
    {
        int fast = _fast.RoundCostMs(gapMs);
        int slow = _slow.RoundCostMs(gapMs);
        return fast == Absent.Value || slow == Absent.Value ? Absent.Value : fast + slow;
    }

    private PollQuery? Choose(long nowMs)
    {
        PollQuery? query = _fast.IsInRound ? _fast.Take(nowMs) : null;
        if (query == null && _slowLeft > 0 && IsSlowDue(nowMs))
        {
            query = TakeSlow(nowMs);
        }

        if (query == null && IsRareTurn(nowMs))
        {
            return null;
        }

        if (query == null && nowMs >= _fast.DueMs)
        {
            _slowLeft = _slowPerRound;
            _roundsToRare--;
            query = _fast.Take(nowMs);
        }

        return query == null && IsSlowDue(nowMs) ? TakeSlow(nowMs) : query;
    }

    private PollQuery? TakeSlow(long nowMs)
    {
        _slowLeft--;
        return _slow.Take(nowMs);
    }

    private bool IsSlowDue(long nowMs) => _slow.Count > 0 && (_slow.IsInRound || nowMs >= _slow.DueMs);

    private bool IsRareTurn(long nowMs) => _roundsToRare <= 0 && nowMs >= _rare.DueMs && !_slow.IsInRound;

    private long Earliest(long nowMs)
    {
        long due = _fast.DueMs;
        if (_slow.Count > 0 && _slow.DueMs < due)
        {
            due = _slow.DueMs;
        }

        return due > nowMs ? due : nowMs + 1;
    }
}
