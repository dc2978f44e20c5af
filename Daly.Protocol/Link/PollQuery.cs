namespace Daly.Protocol.Link;

/// <summary>One thing that is read again and again, and how that went.</summary>
internal sealed class PollQuery
{
    private const int MissesToRest = 3;
    private const int RestMs = 60_000;

    private long _restUntilMs = Absent.Long;
    private int _misses;

    private readonly int _wireBytes;

    /// <summary>Initializes a new instance of the <see cref="PollQuery"/> class.</summary>
    /// <param name="request">The request id of the dialect.</param>
    /// <param name="wireBytes">What request and reply need on the wire, or 0 if that is not known.</param>
    public PollQuery(int request, int wireBytes)
    {
        Request = request;
        _wireBytes = wireBytes;
    }

    /// <summary>Gets the request id of the dialect.</summary>
    public int Request { get; }

    /// <summary>Gets what it last cost on the wire in ms, or absent.</summary>
    public int CostMs { get; private set; } = Absent.Value;

    /// <summary>Gets whether it ever failed so often that the firmware probably does not know it.</summary>
    public bool IsResting => _restUntilMs != Absent.Long;

    /// <summary>Makes the queries of a lane.</summary>
    /// <param name="requests">Their request ids.</param>
    /// <param name="wireBytes">What each needs on the wire, or empty.</param>
    /// <returns>One query for each request.</returns>
    public static PollQuery[] CreateAll(int[] requests, int[] wireBytes)
    {
        var queries = new PollQuery[requests.Length];
        for (int i = 0; i < queries.Length; i++)
        {
            queries[i] = new PollQuery(requests[i], i < wireBytes.Length ? wireBytes[i] : 0);
        }

        return queries;
    }

    /// <summary>Tells what it will cost: what it last did, else what its bytes and the board's turnaround need.</summary>
    /// <param name="byteMicroseconds">Duration of one byte on the wire.</param>
    /// <param name="turnaroundMs">The board's turnaround, or absent.</param>
    /// <returns>Milliseconds, or absent when nobody can tell.</returns>
    public int ExpectedMs(int byteMicroseconds, int turnaroundMs)
    {
        bool isUnknown = CostMs == Absent.Value && (_wireBytes == 0 || turnaroundMs == Absent.Value);
        return CostMs != Absent.Value || isUnknown ? CostMs : (_wireBytes * byteMicroseconds / 1000) + turnaroundMs + 1;
    }

    public bool MayAsk(long nowMs) => _restUntilMs == Absent.Long || nowMs >= _restUntilMs;

    public void OnAnswered(int costMs)
    {
        CostMs = costMs;
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
