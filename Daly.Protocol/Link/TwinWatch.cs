namespace Daly.Protocol.Link;

/// <summary>Notices two boards with one number: what was answered is answered once more and differently, again and again.</summary>
/// <remarks>
/// One board alone does that now and then: an answer that comes late, after the request was repeated. And the second answer often
/// comes while the next request is on the wire, and both are destroyed. So when that is suspected, the line is listened to for a
/// while after each answer, before it is used again.
/// </remarks>
internal sealed class TwinWatch
{
    private const int Found = 15;
    private const int Most = 24;
    private const int ForSecondAnswer = 3;
    private const int ForDoubtful = 8;
    private const int MuchDoubt = 24;
    private const int AnswersToListenTo = 16;
    private const int AnswersToRest = -256;
    private const int ListenMs = 150;

    private long _seen;
    private int _score;
    private int _doubt;
    private int _listening;
    private bool _wasMissed;

    /// <summary>Gets whether there are two.</summary>
    public bool IsTwin { get; private set; }

    /// <summary>Gets until when the board is not asked for anything.</summary>
    public long ListenUntilMs { get; private set; } = Absent.Long;

    /// <summary>Takes note of an exchange that was answered, and of what came since the one before.</summary>
    public void OnAnswered(long secondAnswers, long nowMs)
    {
        bool isSecond = secondAnswers != _seen;
        _seen = secondAnswers;
        Listen(nowMs);
        if (_wasMissed)
        {
            _wasMissed = false;
            return;
        }

        _doubt += _doubt < 0 ? 1 : _doubt > 0 ? -1 : 0;
        if (isSecond) Suspect();
        _score += isSecond ? ForSecondAnswer : -1;
        _score = _score > Most ? Most : _score < 0 ? 0 : _score;
        IsTwin = _score >= Found || (IsTwin && _score > 0);
    }

    /// <summary>Takes note of an exchange that was not answered: its answer may come after the next request.</summary>
    public void OnMissed(ExchangeResult result)
    {
        _wasMissed = true;
        if (result == ExchangeResult.Garbage || result == ExchangeResult.Incomplete) Suspect();
    }

    private void Suspect()
    {
        _doubt += ForDoubtful;
        if (_doubt >= MuchDoubt)
        {
            _doubt = AnswersToRest;
            _listening = AnswersToListenTo;
        }
    }

    // Listening goes on while there are two: it is what keeps the one board's answers from being destroyed by the other's.
    private void Listen(long nowMs)
    {
        if (_listening > 0)
        {
            ListenUntilMs = nowMs + ListenMs;
            _listening -= IsTwin ? 0 : 1;
        }
    }
}
