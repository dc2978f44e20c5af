namespace Daly.Protocol.Link;

/// <summary>
/// Shares a wire between the lanes of its boards: a fast round of each board in turn, and between them as much of the slow
/// and the rare lane as <see cref="WireShare"/> grants.
/// </summary>
/// <remarks>
/// The slow lane, too, goes from board to board, each time through all of it, so that each board's values are equally old.
/// Of the rare lane the board goes first of which least is known.
/// </remarks>
internal sealed class BusRound
{
    private const int Nobody = -1;
    private const int LookMs = 250;

    private readonly BmsLink[] _links;
    private readonly WireShare _share;
    private readonly TwinDoubt _doubt;
    private BusTurn _turn;
    private long _sinceMs;
    private long _lookMs = Absent.Long;
    private int _fastTurn;
    private int _slowTurn;
    private int _rareTurn;
    private int _probeTurn;

    public BusRound(BmsLink[] links)
    {
        _links = links;
        _share = new WireShare(links.Length == 1);
        _doubt = new TwinDoubt(links.Length);
        for (int i = 0; i < links.Length; i++)
        {
            links[i].Join(_doubt, links.Length > 1);
        }
    }

    /// <summary>Gets the shortest pause that one of the boards wants, in ms.</summary>
    public int ShortestGapMs
    {
        get
        {
            int gapMs = _links[0].Status.GapMs;
            for (int i = 1; i < _links.Length; i++)
            {
                gapMs = _links[i].Status.GapMs < gapMs ? _links[i].Status.GapMs : gapMs;
            }

            return gapMs;
        }
    }

    /// <summary>Decides who gets the wire; that link has then taken its query.</summary>
    /// <returns>The index of the link, or −1.</returns>
    public int Choose(int active, long nowMs)
    {
        Charge(nowMs);
        int chosen = Find(BusTurn.Urgent, active, nowMs);
        if (chosen != Nobody)
        {
            // A repetition belongs to the lane of what it repeats, and a command takes from whoever had the wire.
            return chosen;
        }

        if (nowMs < _doubt.ListenUntilMs)
        {
            return Nobody;
        }

        if (_turn == BusTurn.FastBegins && _links[_fastTurn].Wants(BusTurn.FastContinues, nowMs))
        {
            return _fastTurn;
        }

        _turn = BusTurn.None;
        chosen = _share.IsSlowTurn ? FindPaid(nowMs) : Nobody;
        chosen = chosen == Nobody && _share.IsRareExtra ? FindRareNow(nowMs) : chosen;
        chosen = chosen == Nobody ? FindFast(nowMs) : chosen;
        return chosen == Nobody ? FindFree(nowMs) : chosen;
    }

    /// <summary>Tells when somebody wants the wire.</summary>
    /// <returns>Later than <paramref name="nowMs"/>.</returns>
    public long DueMs(long nowMs)
    {
        long earliest = long.MaxValue;
        for (int i = 0; i < _links.Length; i++)
        {
            long due = _links[i].WantsWireAtMs;
            earliest = due < earliest ? due : earliest;
        }

        return earliest > nowMs ? earliest : nowMs + 1;
    }

    private void Charge(long nowMs)
    {
        int ms = (int)(nowMs - _sinceMs);
        _sinceMs = nowMs;
        switch (_turn)
        {
            case BusTurn.FastBegins:
                _share.OnFast(ms);
                break;
            case BusTurn.Slow:
                _share.OnSlow(ms);
                break;
            case BusTurn.Rare:
            case BusTurn.Probe:
                _share.OnRare(ms);
                break;
        }
    }

    private int FindFast(long nowMs)
    {
        int chosen = Find(BusTurn.FastBegins, _fastTurn + 1, nowMs);
        _fastTurn = chosen == Nobody ? _fastTurn : chosen;
        return chosen;
    }

    /// <summary>Probes and the rare lane want little: where there was nothing of theirs, it is not looked for with every exchange.</summary>
    private int FindPaid(long nowMs)
    {
        if (nowMs < _lookMs)
        {
            return FindSlow(nowMs);
        }

        int chosen = FindProbe(nowMs);
        chosen = chosen == Nobody && _share.IsRareTurn ? FindRareNow(nowMs) : chosen;
        return chosen == Nobody ? FindSlow(nowMs) : chosen;
    }

    /// <summary>Nobody else wants the time, so nobody pays for it.</summary>
    private int FindFree(long nowMs)
    {
        int chosen = FindSlow(nowMs);
        if (chosen == Nobody && _links.Length == 1 && FindFast(nowMs) != Nobody)
        {
            // As fast as the wire allows, it waited for the end of the slow round, and that was it: what was left of it rests.
            return 0;
        }

        chosen = chosen == Nobody ? FindProbe(nowMs) : chosen;
        chosen = chosen == Nobody ? FindRare(nowMs) : chosen;
        _turn = BusTurn.None;
        return chosen;
    }

    private int FindRareNow(long nowMs)
    {
        if (nowMs < _lookMs)
        {
            return Nobody;
        }

        int chosen = FindRare(nowMs);
        _lookMs = chosen == Nobody ? nowMs + LookMs : _lookMs;
        return chosen;
    }

    private int FindProbe(long nowMs)
    {
        int chosen = Find(BusTurn.Probe, _probeTurn, nowMs);
        _probeTurn = chosen == Nobody ? _probeTurn : chosen + 1;
        return chosen;
    }

    private int FindSlow(long nowMs)
    {
        int chosen = Find(BusTurn.Slow, _slowTurn, nowMs);
        if (chosen != Nobody)
        {
            _slowTurn = _links[chosen].Schedule.IsInSlowRound ? chosen : chosen + 1;
        }

        return chosen;
    }

    private int FindRare(long nowMs)
    {
        int chosen = Find(BusTurn.Rare, LeastKnown(), nowMs);
        if (chosen != Nobody)
        {
            _rareTurn = chosen + 1;
        }

        return chosen;
    }

    /// <summary>While several are equally far they take turns, and so they do when all is known.</summary>
    private int LeastKnown()
    {
        int least = _rareTurn;
        int leastProgress = int.MaxValue;
        for (int i = 0; i < _links.Length; i++)
        {
            int candidate = (_rareTurn + i) % _links.Length;
            int progress = _links[candidate].IsPolled ? _links[candidate].Schedule.IdentityProgress : int.MaxValue;
            if (progress < leastProgress)
            {
                least = candidate;
                leastProgress = progress;
            }
        }

        return least;
    }

    /// <summary>Asks the boards one after the other whether they want a turn.</summary>
    private int Find(BusTurn turn, int from, long nowMs)
    {
        int chosen = Nobody;
        if (_links.Length == 1)
        {
            chosen = _links[0].Wants(turn, nowMs) ? 0 : Nobody;
        }

        for (int i = 0; _links.Length > 1 && i < _links.Length && chosen == Nobody; i++)
        {
            int candidate = (from + i) % _links.Length;
            chosen = _links[candidate].Wants(turn, nowMs) ? candidate : Nobody;
        }

        if (chosen != Nobody && turn != BusTurn.Urgent)
        {
            _turn = turn;
        }

        return chosen;
    }
}
