namespace Daly.Protocol.Link;

/// <summary>
/// Shares a wire fairly between several boards: a fast round of each board in turn, then one slow exchange of one board.
/// </summary>
/// <remarks>
/// So a fast value is never older than the fast rounds of all boards and the longest slow exchange. Shorter slow exchanges
/// may fill up the time that the longest one would have taken. Cells come first: one pass over the cells of all boards,
/// then one exchange for all the rest. A probe of a dead board takes the place of a slow exchange.
/// </remarks>
internal sealed class BusRound
{
    /// <summary>A little more than the longest: exchanges come in few lengths, and often miss by a few ms.</summary>
    private const int SlackDivisor = 16;

    private readonly BmsLink[] _links;
    private int _fastTurn;
    private bool _isInFastRound;
    private bool _isSlowDone;
    private int _slowLeftMs;
    private int _cellsLeft;
    private int _cellsTurn;
    private int _otherTurn;
    private int _probeTurn;

    public BusRound(BmsLink[] links)
    {
        _links = links;
        for (int i = 0; i < links.Length; i++)
        {
            links[i].Share();
        }
    }

    /// <summary>Gets the shortest pause that one of the boards wants, in ms.</summary>
    public int ShortestGapMs
    {
        get
        {
            int gapMs = int.MaxValue;
            for (int i = 0; i < _links.Length; i++)
            {
                gapMs = _links[i].Status.GapMs < gapMs ? _links[i].Status.GapMs : gapMs;
            }

            return gapMs;
        }
    }

    /// <summary>Decides who gets the wire; that link has then taken its query.</summary>
    /// <param name="active">Who had it last.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>The index of the link, or −1.</returns>
    public int Choose(int active, long nowMs)
    {
        int chosen = Find(BusTurn.Urgent, active, int.MaxValue, nowMs);
        if (chosen < 0)
        {
            chosen = NextFast(nowMs);
        }

        if (chosen < 0)
        {
            chosen = _isSlowDone ? FillSlow(nowMs) : FirstSlow(nowMs);
        }

        if (chosen < 0)
        {
            BeginRound();
            chosen = NextFast(nowMs);
        }

        return chosen;
    }

    /// <summary>Tells when somebody wants the wire.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Later than <paramref name="nowMs"/>.</returns>
    public long DueMs(long nowMs)
    {
        long earliest = long.MaxValue;
        for (int i = 0; i < _links.Length; i++)
        {
            long due = _links[i].SharedDueMs();
            earliest = due < earliest ? due : earliest;
        }

        return earliest > nowMs ? earliest : nowMs + 1;
    }

    private void BeginRound()
    {
        _fastTurn = 0;
        _isInFastRound = false;
        _isSlowDone = false;
    }

    private int NextFast(long nowMs)
    {
        while (_fastTurn < _links.Length)
        {
            BusTurn turn = _isInFastRound ? BusTurn.FastContinues : BusTurn.FastBegins;
            _isInFastRound = _links[_fastTurn].Wants(turn, int.MaxValue, nowMs);
            if (_isInFastRound)
            {
                return _fastTurn;
            }

            _fastTurn++;
        }

        return -1;
    }

    private int FirstSlow(long nowMs)
    {
        _isSlowDone = true;
        _slowLeftMs = 0;
        int probe = Find(BusTurn.Probe, _probeTurn, int.MaxValue, nowMs);
        if (probe >= 0)
        {
            _probeTurn = probe + 1;
            return probe;
        }

        int chosen = _cellsLeft > 0 ? FindCells(nowMs) : -1;
        if (chosen < 0)
        {
            chosen = FindOther(int.MaxValue, nowMs);
            _cellsLeft = chosen >= 0 ? _links.Length : _cellsLeft;
        }

        chosen = chosen < 0 ? FindCells(nowMs) : chosen;
        if (chosen >= 0 && _links[chosen].AskedCostMs != Absent.Value)
        {
            int longestMs = LongestSlowMs();
            _slowLeftMs = longestMs + (longestMs / SlackDivisor) - Cost(chosen);
        }

        return chosen;
    }

    private int FillSlow(long nowMs)
    {
        int chosen = _slowLeftMs > 0 ? FindOther(_slowLeftMs, nowMs) : -1;
        if (chosen >= 0)
        {
            _slowLeftMs -= Cost(chosen);
        }

        return chosen;
    }

    private int FindCells(long nowMs)
    {
        int chosen = Find(BusTurn.Cells, _cellsTurn, int.MaxValue, nowMs);
        if (chosen >= 0)
        {
            _cellsTurn = chosen + 1;
            _cellsLeft--;
        }

        return chosen;
    }

    private int FindOther(int atMostMs, long nowMs)
    {
        int chosen = Find(BusTurn.Other, _otherTurn, atMostMs, nowMs);
        if (chosen >= 0)
        {
            _otherTurn = chosen + 1;
        }

        return chosen;
    }

    private int Find(BusTurn turn, int from, int atMostMs, long nowMs)
    {
        for (int i = 0; i < _links.Length; i++)
        {
            int candidate = (from + i) % _links.Length;
            int limitMs = atMostMs == int.MaxValue ? atMostMs : atMostMs - _links[candidate].Status.GapMs;
            if (_links[candidate].Wants(turn, limitMs, nowMs))
            {
                return candidate;
            }
        }

        return -1;
    }

    private int Cost(int index) => _links[index].AskedCostMs + _links[index].Status.GapMs;

    private int LongestSlowMs()
    {
        int longest = 0;
        for (int i = 0; i < _links.Length; i++)
        {
            int costMs = _links[i].LongestSlowMs;
            costMs = costMs == 0 ? 0 : costMs + _links[i].Status.GapMs;
            longest = costMs > longest ? costMs : longest;
        }

        return longest;
    }
}
