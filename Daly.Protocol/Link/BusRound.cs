namespace Daly.Protocol.Link;

/// <summary>
/// Shares a wire fairly between several boards: a fast round of each board in turn, then one slow exchange of one board.
/// </summary>
/// <remarks>
/// So a fast value is never older than the fast rounds of all boards and the longest slow exchange.
/// </remarks>
internal sealed class BusRound
{
    private readonly BmsLink[] _links;
    private readonly SlowTurn _slow;
    private int _fastTurn;
    private bool _isInFastRound;
    private bool _isSlowDone;

    public BusRound(BmsLink[] links)
    {
        _links = links;
        _slow = new SlowTurn(links);
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
        int chosen = SlowTurn.Find(_links, BusTurn.Urgent, active, int.MaxValue, nowMs);
        if (chosen < 0)
        {
            chosen = NextFast(nowMs);
        }

        if (chosen < 0)
        {
            chosen = _isSlowDone ? _slow.Next(nowMs) : _slow.First(nowMs);
            _isSlowDone = true;
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
}
