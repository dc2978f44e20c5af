namespace Daly.Protocol.Link;

/// <summary>Divides the time of a wire: what the fast lane uses pays for the slow lane and, out of it, for the rare one.</summary>
/// <remarks>
/// So the slow lane never starves, however many boards there are and however long they take to answer: the period of the
/// fast lane grows instead. Time that the fast lane does not want belongs to the others without pay.
/// </remarks>
internal sealed class WireShare
{
    /// <summary>Of several boards all fast rounds lie between two readings of one; of one board only its own.</summary>
    private const int SharedPercent = 36;

    private const int AlonePercent = 47;

    /// <summary>While identity is read, one part in nine of what is not fast.</summary>
    private const int OtherPerRare = 9;

    /// <summary>Nobody saves up more than this, and nobody owes more.</summary>
    private const int MostMs = 1000;

    /// <summary>Of one board, identity saves up less than one exchange, so that it never comes several times in a row.</summary>
    private const int MostRareAloneMs = 50;

    /// <summary>A slow board's own time is short: one exchange more, and its fast round comes late.</summary>
    private const int LongFastMs = 500;

    /// <summary>What is rare comes there where the slow lane left this part of a fast round.</summary>
    private const int RoomPercent = 70;

    private readonly bool _isAlone;
    private readonly int _percent;
    private int _fastMs;
    private int _otherMs;
    private int _slowMs;
    private int _rareMs;
    private int _lastMs;

    public WireShare(bool isAlone)
    {
        _isAlone = isAlone;
        _percent = isAlone ? AlonePercent : SharedPercent;
    }

    /// <summary>Gets whether the slow lane goes before the next fast round: half of an exchange is left over at least.</summary>
    public bool IsSlowTurn => _slowMs > _lastMs / 2;

    /// <summary>Gets whether the rare lane goes before the slow one.</summary>
    public bool IsRareTurn => _rareMs > 0 && !IsTight;

    /// <summary>Gets whether the rare lane goes before the next fast round, though the slow lane does not.</summary>
    public bool IsRareExtra => _rareMs > 0 && IsTight && _otherMs * 100 <= _fastMs * RoomPercent;

    private bool IsTight => _isAlone && _fastMs > LongFastMs;

    /// <summary>Notes what fast exchanges cost, pauses included.</summary>
    public void OnFast(int ms)
    {
        _fastMs = _otherMs > 0 ? ms : Within(_fastMs + ms);
        _otherMs = 0;
        int otherMs = ms * _percent / (100 - _percent);
        int rareMs = _rareMs + (otherMs / OtherPerRare);
        _slowMs = Within(_slowMs + otherMs);
        _rareMs = _isAlone && rareMs > MostRareAloneMs ? MostRareAloneMs : Within(rareMs);
    }

    /// <summary>Notes what an exchange of the slow lane cost.</summary>
    public void OnSlow(int ms)
    {
        _lastMs = ms;
        _otherMs += ms;
        _slowMs = Within(_slowMs - ms);
    }

    /// <summary>Notes what an exchange of the rare lane, or a probe, cost: the slow lane pays for it, unless it left that time.</summary>
    public void OnRare(int ms)
    {
        _otherMs += ms;
        _slowMs = IsTight ? _slowMs : Within(_slowMs - ms);
        _rareMs = Within(_rareMs - ms);
    }

    private static int Within(int ms)
    {
        if (ms > MostMs)
        {
            return MostMs;
        }

        return ms < -MostMs ? -MostMs : ms;
    }
}
