namespace Daly.Protocol.Link;

/// <summary>The slow exchange after each fast round: who gets it, and what for.</summary>
/// <remarks>
/// Shorter exchanges fill up the time that the longest one would have taken. What was never asked since a board came up
/// goes first, beginning with the board of which least is known; what has waited for long gets every second exchange all the
/// same.
/// A probe of a dead board takes the place of another exchange.
/// </remarks>
internal sealed class SlowTurn
{
    /// <summary>Exchanges come in few lengths, and often miss by a few ms: a round may be five percent longer.</summary>
    private const int SlackPercent = 5;

    /// <summary>What each exchange costs beside wire, turnaround and pause, because time is told in whole ms.</summary>
    private const int RoundingMs = 2;

    private const int UsualSlowExchanges = 4;

    private readonly BmsLink[] _links;
    private readonly SlowShare _share = new SlowShare();
    private int _leftMs;
    private int _cellsTurn;
    private int _identityTurn;
    private int _otherTurn;
    private int _probeTurn;
    private bool _isIdentityNext;
    private bool _wasForLate;

    public SlowTurn(BmsLink[] links)
    {
        _links = links;
    }

    /// <summary>Gives away the slow exchange of a round.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>The index of the link, which has then taken its query, or −1.</returns>
    public int First(long nowMs)
    {
        _leftMs = 0;
        bool isForCells = !_share.TakeOther(CountWithCells());
        int chosen = isForCells ? FindCells(nowMs) : FindProbe(nowMs);
        if (chosen >= 0 && !isForCells)
        {
            return chosen;
        }

        chosen = chosen < 0 ? FindRest(nowMs) : chosen;
        chosen = chosen < 0 ? FindCells(nowMs) : chosen;
        if (chosen < 0)
        {
            return FindProbe(nowMs);
        }

        if (_links[chosen].Shared.AskedCostMs != Absent.Value)
        {
            _leftMs = LimitMs() - Cost(chosen);
        }

        return chosen;
    }

    /// <summary>Fills up what the slow exchange left.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>The index of the link, which has then taken its query, or −1.</returns>
    public int Next(long nowMs)
    {
        if (_leftMs <= 0)
        {
            return -1;
        }

        _isIdentityNext = !_isIdentityNext;
        int chosen = _isIdentityNext ? FindIdentity(_leftMs, nowMs) : FindOther(_leftMs, nowMs);
        if (chosen < 0)
        {
            chosen = _isIdentityNext ? FindOther(_leftMs, nowMs) : FindIdentity(_leftMs, nowMs);
        }

        _leftMs -= chosen < 0 ? _leftMs : Cost(chosen);
        return chosen;
    }

    /// <summary>Asks the boards one after the other whether they want a turn.</summary>
    /// <param name="links">The boards.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="from">Who is asked first.</param>
    /// <param name="atMostMs">What exchange and pause may cost.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>The index of the link, which has then taken its query, or −1.</returns>
    public static int Find(BmsLink[] links, BusTurn turn, int from, int atMostMs, long nowMs)
    {
        for (int i = 0; i < links.Length; i++)
        {
            int candidate = (from + i) % links.Length;
            int limitMs = atMostMs == int.MaxValue ? atMostMs : atMostMs - links[candidate].Status.GapMs;
            if (links[candidate].Wants(turn, limitMs, nowMs))
            {
                return candidate;
            }
        }

        return -1;
    }

    private int FindProbe(long nowMs)
    {
        int chosen = Find(_links, BusTurn.Probe, _probeTurn, int.MaxValue, nowMs);
        _probeTurn = chosen >= 0 ? chosen + 1 : _probeTurn;
        return chosen;
    }

    private int FindCells(long nowMs)
    {
        int chosen = Find(_links, BusTurn.Cells, _cellsTurn, int.MaxValue, nowMs);
        _cellsTurn = chosen >= 0 ? chosen + 1 : _cellsTurn;
        return chosen;
    }

    private int FindRest(long nowMs)
    {
        int late = _wasForLate ? -1 : Find(_links, BusTurn.Late, _otherTurn, int.MaxValue, nowMs);
        _wasForLate = late >= 0;
        if (_wasForLate)
        {
            _otherTurn = late + 1;
            return late;
        }

        int least = LeastKnown();
        bool isTaken = least >= 0 && _links[least].Wants(BusTurn.Identity, int.MaxValue, nowMs);
        return isTaken ? least : FindOther(int.MaxValue, nowMs);
    }

    private int FindIdentity(int atMostMs, long nowMs)
    {
        int chosen = Find(_links, BusTurn.Identity, _identityTurn, atMostMs, nowMs);
        _identityTurn = chosen >= 0 ? chosen + 1 : _identityTurn;
        return chosen;
    }

    private int FindOther(int atMostMs, long nowMs)
    {
        int chosen = Find(_links, BusTurn.Other, _otherTurn, atMostMs, nowMs);
        _otherTurn = chosen >= 0 ? chosen + 1 : _otherTurn;
        return chosen;
    }

    private int LeastKnown()
    {
        int least = -1;
        int leastProgress = int.MaxValue;
        for (int i = 0; i < _links.Length; i++)
        {
            int progress = _links[i].IsPolled ? _links[i].Shared.IdentityProgress : int.MaxValue;
            if (progress < leastProgress)
            {
                least = i;
                leastProgress = progress;
            }
        }

        return least;
    }

    private int CountWithCells()
    {
        int count = 0;
        for (int i = 0; i < _links.Length; i++)
        {
            count += _links[i].IsPolled && _links[i].Shared.HasCells ? 1 : 0;
        }

        return count;
    }

    private int Cost(int index) => _links[index].Shared.AskedCostMs + _links[index].Status.GapMs;

    /// <summary>What all slow exchanges between two fast rounds may cost together.</summary>
    private int LimitMs()
    {
        int longestMs = 0;
        int fastMs = 0;
        int exchanges = UsualSlowExchanges;
        for (int i = 0; i < _links.Length; i++)
        {
            SharedSchedule shared = _links[i].Shared;
            int costMs = shared.LongestSlowMs == 0 ? 0 : shared.LongestSlowMs + _links[i].Status.GapMs;
            longestMs = costMs > longestMs ? costMs : longestMs;
            bool isInRound = _links[i].IsPolled && shared.FastMs != Absent.Value;
            fastMs += isInRound ? shared.FastMs : 0;
            exchanges += isInRound ? shared.FastCount : 0;
        }

        int slackMs = ((fastMs + longestMs) * SlackPercent / 100) - (exchanges * RoundingMs);
        return slackMs > 0 ? longestMs + slackMs : longestMs;
    }
}
