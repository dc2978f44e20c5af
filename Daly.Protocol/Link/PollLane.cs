namespace Daly.Protocol.Link;

/// <summary>Queries that are asked one after the other, round by round.</summary>
internal sealed class PollLane
{
    private readonly PollQuery[] _queries;
    private readonly int _periodMs;
    private int _next;
    private long _roundStartedMs = Absent.Long;

    public PollLane(PollQuery[] queries, int periodMs)
    {
        _periodMs = periodMs;
        _queries = queries;
    }

    /// <summary>Gets the number of queries.</summary>
    public int Count => _queries.Length;

    /// <summary>Gets whether a round has begun and is not finished.</summary>
    public bool IsInRound => _next > 0 && _next < _queries.Length;

    /// <summary>Gets when the next round may begin.</summary>
    public long DueMs => _roundStartedMs == Absent.Long ? Absent.Long : _roundStartedMs + _periodMs;

    /// <summary>Begins from the start, at once; what stayed unanswered before is asked again.</summary>
    public void Restart()
    {
        for (int i = 0; i < _queries.Length; i++)
        {
            _queries[i].Wake();
        }

        _next = 0;
        _roundStartedMs = Absent.Long;
    }

    /// <summary>Gets when the round under way or the last one began, or <see cref="Absent.Long"/>.</summary>
    public long RoundStartedMs => _roundStartedMs;

    /// <summary>Takes the next query, beginning a round if needed; <c>null</c> when all that are left rest.</summary>
    public PollQuery? Take(long nowMs)
    {
        if (_next >= _queries.Length)
        {
            _next = 0;
        }

        if (_next == 0)
        {
            _roundStartedMs = nowMs;
        }

        while (_next < _queries.Length)
        {
            PollQuery query = _queries[_next++];
            if (query.MayAsk(nowMs))
            {
                return query;
            }

            if (query.Spare != null && query.Spare.MayAsk(nowMs))
            {
                return query.Spare;
            }
        }

        return null;
    }

    /// <summary>Adds up what one round costs, each query with a gap; absent while one was never answered.</summary>
    public int RoundCostMs(int gapMs)
    {
        int sum = 0;
        for (int i = 0; i < _queries.Length; i++)
        {
            PollQuery query = _queries[i];
            if (query.CostMs == Absent.Value)
            {
                if (query.IsResting)
                {
                    continue;
                }

                return Absent.Value;
            }

            sum += query.CostMs + gapMs;
        }

        return sum;
    }
}
