namespace Daly.Protocol.Link;

/// <summary>
/// Finds the shortest pause between two exchanges that a board stands. Boards drop requests that come too soon, without
/// a word, and no two firmwares agree on what is too soon. Lines lose requests as well, whatever the pause.
/// </summary>
/// <remarks>
/// Starts at <see cref="StartMs"/>; falls step by step, to no less than <see cref="MinMs"/>; goes back when a value on trial
/// loses two more requests than the one before. When more than every third request is lost, the longest pause is tried: if
/// that loses one in <see cref="Compared"/> too, the line does it and the pause goes back; if it loses none, and the suspected
/// pause loses two more, the board is too slow for it, and it is never tried again. A lost request costs as much as ten
/// pauses and more, so a longer pause that saves less than every third does not pay.
/// </remarks>
public sealed class GapController
{
    /// <summary>The first value in ms.</summary>
    public const int StartMs = 20;

    /// <summary>The lowest value in ms: the shortest pause ever seen to work.</summary>
    public const int MinMs = 7;

    /// <summary>The highest value in ms; no board is known that needs more.</summary>
    public const int MaxMs = 200;

    /// <summary>How many requests prove a value.</summary>
    public const int Window = 20;

    /// <summary>How many requests are sent with the longest pause to find out whether it helps.</summary>
    public const int Compared = 10;

    /// <summary>A lost request counts two, a heard one takes one back: three in a row, or more than every third in the long run.</summary>
    private const int ScoreOfLoss = 2;

    private const int SuspiciousScore = 3 * ScoreOfLoss;
    private const int CertainScore = 2 * ScoreOfLoss;
    private const int MoreLossesToFail = 2;
    private const int Unproven = int.MaxValue;

    private GapPhase _phase;
    private int _requests;
    private int _losses;
    private int _score;
    private int _suspectMs;
    private int _provenMs = Unproven;
    private int _provenLosses;
    private int _lostMs = MinMs - 1;

    /// <summary>Gets the pause to keep now, in ms.</summary>
    public int GapMs { get; private set; } = StartMs;

    private bool IsOnTrial => GapMs < _provenMs && _provenMs != Unproven;

    /// <summary>Notes that a request was heard.</summary>
    public void OnHeard()
    {
        _requests++;
        _score -= _score > 0 ? 1 : 0;
        switch (_phase)
        {
            case GapPhase.Comparing:
                if (_requests >= Compared)
                {
                    Enter(GapPhase.Confirming, _suspectMs);
                }

                break;
            case GapPhase.Confirming:
                if (_score == 0)
                {
                    Enter(GapPhase.Searching, _suspectMs);
                }

                break;
            default:
                Prove();
                break;
        }
    }

    /// <summary>Notes that a request was not heard, though the same request, sent again, was.</summary>
    public void OnLost()
    {
        _requests++;
        _losses++;
        _score += ScoreOfLoss;
        switch (_phase)
        {
            case GapPhase.Comparing:
                BlameLine();
                break;
            case GapPhase.Confirming:
                if (_score >= CertainScore)
                {
                    BlameHaste();
                }

                break;
            default:
                Suspect();
                break;
        }
    }

    /// <summary>After enough requests the value is good, and a lower one is tried.</summary>
    private void Prove()
    {
        if (_requests < Window)
        {
            return;
        }

        _provenMs = GapMs;
        _provenLosses = _losses;
        Enter(GapPhase.Searching, NextLower());
    }

    private void Suspect()
    {
        if (IsOnTrial)
        {
            if (_losses >= _provenLosses + MoreLossesToFail)
            {
                _lostMs = GapMs;
                Enter(GapPhase.Searching, _provenMs);
            }
        }
        else if (_score >= SuspiciousScore && GapMs < MaxMs)
        {
            _suspectMs = GapMs;
            Enter(GapPhase.Comparing, MaxMs);
        }
        else if (_requests >= Window)
        {
            Prove();
        }
    }

    /// <summary>What looked like haste before may have been the line too.</summary>
    private void BlameLine()
    {
        _provenMs = Unproven;
        _lostMs = MinMs - 1;
        Enter(GapPhase.Searching, _suspectMs > StartMs ? StartMs : _suspectMs);
    }

    private void BlameHaste()
    {
        _lostMs = _suspectMs;
        _provenMs = Unproven;
        Enter(GapPhase.Searching, MaxMs);
    }

    private int NextLower()
    {
        int next = GapMs * 3 / 4;
        if (next < MinMs)
        {
            next = MinMs;
        }

        if (next <= _lostMs)
        {
            next = (GapMs + _lostMs + 1) / 2;
        }

        bool worthIt = GapMs - next > GapMs / 16;
        return worthIt && next > _lostMs ? next : GapMs;
    }

    private void Enter(GapPhase phase, int gapMs)
    {
        _phase = phase;
        GapMs = gapMs;
        _requests = 0;
        _losses = 0;
        _score = 0;
    }
}
