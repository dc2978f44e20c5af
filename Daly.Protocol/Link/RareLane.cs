namespace Daly.Protocol.Link;

/// <summary>Queries with a time of their own: asked once the link is up, then after minutes or hours.</summary>
internal sealed class RareLane
{
    private const int MissesToGiveUp = 4;
    private const int RetryMs = 10_000;

    private readonly PollQuery[] _queries;
    private readonly int[] _periodSeconds;
    private readonly int _leastPeriodSeconds;
    private readonly long[] _dueMs;
    private readonly int[] _misses;
    private int _current;

    private RareLane(PollQuery[] queries, int[] periodSeconds, int leastPeriodSeconds)
    {
        _queries = queries;
        _periodSeconds = periodSeconds;
        _leastPeriodSeconds = leastPeriodSeconds;
        _dueMs = new long[queries.Length];
        _misses = new int[queries.Length];
        Restart();
    }

    /// <summary>Gets when the next query is due; <see cref="long.MaxValue"/> if there is none.</summary>
    public long DueMs { get; private set; }

    /// <summary>Gets whether the next query has not been asked since the board came up.</summary>
    public bool IsFirstPass => DueMs == Absent.Long;

    /// <summary>Gets how far the first pass has come: the number of the next query.</summary>
    public int Progress => _current;

    /// <summary>Gets the query that is due first; only while <see cref="DueMs"/> tells of one.</summary>
    public PollQuery Next => _queries[_current];

    /// <summary>Makes the rare lane of a plan, empty when identity is not to be read.</summary>
    public static RareLane Create(PollPlan plan, LinkOptions options, int leastPeriodSeconds)
    {
        int[] requests = options.ReadIdentity ? plan.Rare : PollPlan.Nothing;
        return new RareLane(PollQuery.CreateAll(requests, PollPlan.Nothing), plan.RarePeriodSeconds, leastPeriodSeconds);
    }

    /// <summary>Asks everything anew, for a board that has just come up.</summary>
    public void Restart()
    {
        for (int i = 0; i < _dueMs.Length; i++)
        {
            _dueMs[i] = Absent.Long;
            _misses[i] = 0;
        }

        FindNext();
    }

    public void OnAnswered(int costMs, long nowMs)
    {
        int seconds = _periodSeconds[_current];
        _queries[_current].OnAnswered(costMs);
        _misses[_current] = 0;
        _dueMs[_current] = nowMs + ((seconds > _leastPeriodSeconds ? seconds : _leastPeriodSeconds) * 1000L);
        FindNext();
    }

    public void OnMissed(long nowMs)
    {
        _misses[_current]++;
        bool givenUp = _misses[_current] >= MissesToGiveUp;
        _dueMs[_current] = givenUp ? long.MaxValue : nowMs + RetryMs;
        FindNext();
    }

    private void FindNext()
    {
        DueMs = long.MaxValue;
        for (int i = 0; i < _dueMs.Length; i++)
        {
            if (_dueMs[i] < DueMs)
            {
                DueMs = _dueMs[i];
                _current = i;
            }
        }
    }
}
