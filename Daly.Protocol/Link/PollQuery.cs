namespace Daly.Protocol.Link;

/// <summary>One thing that is read again and again, and how that went.</summary>
internal sealed class PollQuery
{
    private const int MissesToRest = 3;
    private const int RestMs = 60_000;

    private long _restUntilMs = Absent.Long;
    private int _misses;

    private PollQuery(int request)
    {
        Request = request;
    }

    /// <summary>Gets the request id of the dialect.</summary>
    public int Request { get; }

    /// <summary>Gets what it last cost on the wire in ms, or absent.</summary>
    public int CostMs { get; private set; } = Absent.Value;

    /// <summary>Gets whether it ever failed so often that the firmware probably does not know it.</summary>
    public bool IsResting => _restUntilMs != Absent.Long;

    /// <summary>Gets what is asked instead while the firmware leaves this one unanswered, or <c>null</c>.</summary>
    public PollQuery? Spare { get; private set; }

    /// <summary>Makes the queries of a lane; spares are asked instead of them while they rest, or empty.</summary>
    public static PollQuery[] CreateAll(int[] requests, int[] spares)
    {
        var queries = new PollQuery[requests.Length];
        for (int i = 0; i < queries.Length; i++)
        {
            queries[i] = new PollQuery(requests[i]);
            if (i < spares.Length && spares[i] != PollPlan.NoRequest)
            {
                queries[i].Spare = new PollQuery(spares[i]);
            }
        }

        return queries;
    }

    public bool MayAsk(long nowMs) => _restUntilMs == Absent.Long || nowMs >= _restUntilMs;

    public void OnAnswered(int costMs)
    {
        CostMs = costMs;
        _misses = 0;
        _restUntilMs = Absent.Long;
    }

    /// <summary>The board has come up: what it left unanswered before says nothing.</summary>
    public void Wake()
    {
        _misses = 0;
        _restUntilMs = Absent.Long;
    }

    /// <summary>Notes that it stayed unanswered, retries included, while the board answers other things.</summary>
    public void OnMissed(long nowMs)
    {
        _misses++;
        if (_misses >= MissesToRest)
        {
            _restUntilMs = nowMs + RestMs;
        }
    }
}
