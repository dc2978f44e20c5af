namespace Daly.Protocol.Link;

/// <summary>Notices two boards with one number: what was answered is answered once more and differently, again and again.</summary>
/// <remarks>
/// One board alone does that now and then: an answer that comes late, after the request was repeated. And the second answer often
/// comes while the next request is on the wire, and both are destroyed. So when that is suspected (<see cref="TwinDoubt"/>), the
/// line is listened to for a while after each answer, before it is used again.
/// </remarks>
internal sealed class TwinWatch
{
    private const int Found = 15;
    private const int Most = 60;
    private const int ForSecondAnswer = 3;

    private TwinDoubt _doubt = new TwinDoubt(1);
    private long _seen;
    private long _unasked;
    private int _score;
    private int _hearing;
    private int _toHear;
    private bool _wasMissed;

    /// <summary>Gets whether there are two.</summary>
    public bool IsTwin { get; private set; }

    /// <summary>Gets until when nobody on the wire is asked for anything.</summary>
    public long ListenUntilMs => _doubt.ListenUntilMs;

    /// <summary>From now on doubt is shared with the other links of the wire.</summary>
    public void Share(TwinDoubt doubt) => _doubt = doubt;

    /// <summary>Takes note of an exchange that was answered, and of what came since the one before.</summary>
    /// <remarks>A second answer is among the late replies.</remarks>
    public void OnAnswered(LinkCounters counters, long nowMs)
    {
        long unasked = counters.LateReplies + counters.OtherBoardFrames;
        bool isUnasked = unasked != _unasked;
        if (!isUnasked && _score == 0 && !_wasMissed && _doubt.IsCalm)
        {
            return;
        }

        bool isSecond = counters.SecondAnswers != _seen;
        _seen = counters.SecondAnswers;
        _unasked = unasked;
        Listen(nowMs);
        if (_wasMissed)
        {
            _wasMissed = false;
            return;
        }

        _doubt.OnAnswered(isUnasked);
        Judge(isSecond, isUnasked);
    }

    /// <summary>Takes note of an exchange that was not answered: its answer may come after the next request.</summary>
    public void OnMissed(ExchangeResult result)
    {
        _wasMissed = true;
        if (result != ExchangeResult.Silent && result != ExchangeResult.EchoOnly)
        {
            _doubt.Suspect();
        }
    }

    // What came a second time and says the same speaks neither for two boards nor against them.
    private void Judge(bool isSecond, bool isUnasked)
    {
        _score += isSecond ? ForSecondAnswer : isUnasked ? 0 : -1;
        _score = _score > Most ? Most : _score < 0 ? 0 : _score;
        IsTwin = _score >= Found || (IsTwin && _score > 0);
    }

    // Listening goes on while there are two: it is what keeps the one board's answers from being destroyed by the other's.
    private void Listen(long nowMs)
    {
        if (_hearing != _doubt.Hearing)
        {
            _hearing = _doubt.Hearing;
            _toHear = TwinDoubt.AnswersToHear;
        }

        if (IsTwin)
        {
            _doubt.Listen(nowMs);
        }
        else if (_toHear > 0)
        {
            _toHear--;
            _doubt.Listen(nowMs);
        }
    }
}
