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
    private const int SlowPerRare = 8;

    /// <summary>Nobody saves up more than this, and nobody owes more.</summary>
    private const int MostMs = 1000;

    private readonly int _percent;
    private int _slowMs;
    private int _rareMs;
    private int _lastMs;

    public WireShare(bool isAlone)
    {
        _percent = isAlone ? AlonePercent : SharedPercent;
    }

    /// <summary>Gets whether the slow lane goes before the next fast round: half of an exchange is left over at least.</summary>
    public bool IsSlowTurn => _slowMs > _lastMs / 2;

    /// <summary>Gets whether the rare lane goes before the slow one.</summary>
    public bool IsRareTurn => _rareMs > 0;

    /// <summary>Notes what fast exchanges cost, pauses included.</summary>
    public void OnFast(int ms) => _slowMs = Within(_slowMs + (ms * _percent / (100 - _percent)));

    /// <summary>Notes what an exchange of the slow lane cost.</summary>
    public void OnSlow(int ms)
    {
        _lastMs = ms;
        _slowMs = Within(_slowMs - ms);
        _rareMs = Within(_rareMs + (ms / SlowPerRare));
    }

    /// <summary>Notes what an exchange of the rare lane, or a probe, cost.</summary>
    public void OnRare(int ms)
    {
        _slowMs = Within(_slowMs - ms);
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
