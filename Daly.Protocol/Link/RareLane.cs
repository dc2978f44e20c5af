namespace Daly.Protocol.Link;

/// <summary>Queries with a time of their own: asked once the link is up, then after minutes or hours.</summary>
internal sealed class RareLane
{
    private const int MissesToGiveUp = 2;
    private const int RetryMs = 10_000;

    private readonly int[] _requests;
    private readonly int[] _periodSeconds;
    private readonly long[] _dueMs;
    private readonly int[] _misses;
    private int _current;

    public RareLane(int[] requests, int[] periodSeconds)
    {
        _requests = requests;
        _periodSeconds = periodSeconds;
        _dueMs = new long[requests.Length];
        _misses = new int[requests.Length];
        Restart();
    }

    /// <summary>Gets when the next query is due; <see cref="long.MaxValue"/> if there is none.</summary>
    public long DueMs { get; private set; }

    public void Restart()
    {
        for (int i = 0; i < _dueMs.Length; i++)
        {
            _dueMs[i] = Absent.Long;
            _misses[i] = 0;
        }

        FindNext();
    }

    /// <summary>Gives the request that is due.</summary>
    public int Take() => _requests[_current];

    public void OnAnswered(long nowMs)
    {
        _misses[_current] = 0;
        _dueMs[_current] = nowMs + (_periodSeconds[_current] * 1000L);
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
