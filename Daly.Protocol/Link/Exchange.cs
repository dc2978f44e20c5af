namespace Daly.Protocol.Link;

/// <summary>The timing of one request and its reply: when to stop waiting, and what it was then.</summary>
internal sealed class Exchange
{
    /// <summary>While bytes keep coming, the deadline moves; but no further than this, in ms.</summary>
    private const int MaxExtensionMs = 400;

    /// <summary>The longest reply, 16 frames, takes 217 ms; whatever babbles on for longer is none.</summary>
    private const int MaxReplyMs = 1000;

    private readonly LinkOptions _options;
    private readonly LinkCounters _counters;
    private long _startedMs;
    private long _sentMs;
    private int _replyTimeoutMs;
    private long _firstByteMs;
    private long _lastByteMs;
    private long _echoesBefore;
    private long _otherBoardBefore;
    private ReplyStatus _status;

    public Exchange(LinkOptions options, LinkCounters counters)
    {
        _options = options;
        _counters = counters;
    }

    /// <summary>Gets from sending the first byte to the last received byte, in ms.</summary>
    public int DurationMs => (int)(_lastByteMs - _startedMs);

    /// <summary>Gets from the end of the request to the first received byte, in ms; negative if it came before.</summary>
    public int TurnaroundMs => (int)(_firstByteMs - _sentMs);

    /// <summary>Gets since when nothing came, while nothing that belongs to the reply has; else never.</summary>
    public long UnansweredSinceMs
    {
        get
        {
            if (_status != ReplyStatus.Nothing)
            {
                return long.MaxValue;
            }

            return _lastByteMs > _sentMs ? _lastByteMs : _sentMs;
        }
    }

    /// <summary>Gets when to look again, in monotonic milliseconds.</summary>
    public long DueMs { get; private set; }

    public void Start(int byteCount, int replyTimeoutMs, long nowMs)
    {
        _replyTimeoutMs = replyTimeoutMs;
        _startedMs = nowMs;
        _sentMs = nowMs + (((byteCount * _options.ByteMicroseconds) + 999) / 1000);
        _firstByteMs = Absent.Long;
        _lastByteMs = _sentMs;
        _echoesBefore = _counters.Echoes;
        _otherBoardBefore = _counters.OtherBoardFrames;
        _status = ReplyStatus.Nothing;
        DueMs = _sentMs + _replyTimeoutMs;
    }

    public void OnBytes(ReplyStatus status, long nowMs)
    {
        if (_firstByteMs == Absent.Long)
        {
            _firstByteMs = nowMs;
        }

        _lastByteMs = nowMs;
        _status = status;
    }

    public ExchangeResult Evaluate(long nowMs)
    {
        if (_status == ReplyStatus.Complete)
        {
            return ExchangeResult.Answered;
        }

        if (_status == ReplyStatus.Refused)
        {
            return ExchangeResult.Refused;
        }

        DueMs = Deadline();
        if (nowMs < DueMs)
        {
            return ExchangeResult.Pending;
        }

        return Verdict();
    }

    private long Deadline()
    {
        long firstByteBy = _sentMs + _replyTimeoutMs;
        if (_status != ReplyStatus.Nothing)
        {
            return Earlier(_lastByteMs + _options.IdleTimeoutMs, firstByteBy + MaxReplyMs);
        }

        if (_firstByteMs == Absent.Long)
        {
            return firstByteBy;
        }

        long quietBy = _lastByteMs + _options.IdleTimeoutMs;
        long due = quietBy > firstByteBy ? quietBy : firstByteBy;
        return Earlier(due, firstByteBy + MaxExtensionMs);
    }

    private static long Earlier(long first, long second) => first < second ? first : second;

    private ExchangeResult Verdict()
    {
        if (_status == ReplyStatus.Usable)
        {
            return ExchangeResult.Answered;
        }

        if (_status == ReplyStatus.Partial)
        {
            return ExchangeResult.Incomplete;
        }

        if (_firstByteMs == Absent.Long)
        {
            return ExchangeResult.Silent;
        }

        if (_counters.Echoes > _echoesBefore)
        {
            return ExchangeResult.EchoOnly;
        }

        return _counters.OtherBoardFrames > _otherBoardBefore ? ExchangeResult.OtherBoard : ExchangeResult.Garbage;
    }
}
