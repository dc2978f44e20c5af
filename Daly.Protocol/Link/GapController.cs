namespace Daly.Protocol.Link;

/// <summary>
/// Finds the shortest pause between two exchanges that a board stands. Boards drop requests that come too soon, without
/// a word, and no two firmwares agree on what is too soon.
/// </summary>
/// <remarks>
/// Starts at <see cref="StartMs"/>; falls step by step, to no less than <see cref="MinMs"/>, while nothing is lost; goes
/// back at the first loss of a value on trial; doubles, up to <see cref="MaxMs"/>, on two lost requests in
/// <see cref="Window"/>. A value that lost is never tried again.
/// </remarks>
public sealed class GapController
{
    /// <summary>The first value in ms.</summary>
    public const int StartMs = 20;

    /// <summary>The lowest value in ms: the shortest pause ever seen to work.</summary>
    public const int MinMs = 7;

    /// <summary>The highest value in ms.</summary>
    public const int MaxMs = 200;

    /// <summary>How many requests are looked at.</summary>
    public const int Window = 20;

    private const int WindowMask = (1 << Window) - 1;
    private const int LossesToDouble = 2;
    private const int Unproven = int.MaxValue;

    private int _recentLosses;
    private int _cleanRun;
    private int _provenMs = Unproven;
    private int _lostMs = MinMs - 1;

    /// <summary>Gets the pause to keep now, in ms.</summary>
    public int GapMs { get; private set; } = StartMs;

    private bool IsOnTrial => GapMs < _provenMs && _provenMs != Unproven;

    /// <summary>Notes that a request was heard.</summary>
    public void OnHeard()
    {
        _recentLosses = (_recentLosses << 1) & WindowMask;
        _cleanRun++;
        if (_cleanRun < Window)
        {
            return;
        }

        _provenMs = GapMs;
        int next = NextLower();
        if (next < GapMs)
        {
            Change(next);
        }
    }

    /// <summary>Notes that a request was not heard, though the same request, sent again, was.</summary>
    public void OnLost()
    {
        _recentLosses = ((_recentLosses << 1) | 1) & WindowMask;
        _cleanRun = 0;
        if (IsOnTrial)
        {
            RememberLoss();
            Change(_provenMs);
        }
        else if (CountLosses() >= LossesToDouble)
        {
            RememberLoss();
            int doubled = GapMs * 2;
            Change(doubled > MaxMs ? MaxMs : doubled);
            _provenMs = Unproven;
        }
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

    private void RememberLoss()
    {
        if (GapMs > _lostMs)
        {
            _lostMs = GapMs;
        }
    }

    private void Change(int gapMs)
    {
        GapMs = gapMs;
        _recentLosses = 0;
        _cleanRun = 0;
    }

    private int CountLosses()
    {
        int count = 0;
        for (int bits = _recentLosses; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
