using Daly.Protocol.Messages;

namespace Daly.Protocol.Link;

/// <summary>
/// Which of the things that a board said still count: what a BMS said before it fell silent is no measurement any more.
/// </summary>
public class Freshness
{
    private const int PeriodsToStale = 3;

    private readonly int _staleMs;

    /// <summary>Initializes a new instance of the <see cref="Freshness"/> class.</summary>
    /// <param name="data">What the BMS said.</param>
    /// <param name="link">How its link is doing.</param>
    /// <param name="staleMs">Age from which a group counts as unknown, in ms.</param>
    public Freshness(BmsData data, LinkStatus link, int staleMs)
    {
        Data = data;
        Link = link;
        _staleMs = staleMs;
    }

    /// <summary>Gets what the BMS said, whatever its age.</summary>
    public BmsData Data { get; }

    /// <summary>Gets how the link is doing.</summary>
    public LinkStatus Link { get; }

    /// <summary>Tells how old a group is.</summary>
    /// <param name="group">The group.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Milliseconds, or <see cref="Absent.Long"/> when it was never read.</returns>
    public long AgeMs(BmsGroup group, long nowMs)
    {
        long updatedMs = Data.UpdatedMs(group);
        return updatedMs == Absent.Long ? Absent.Long : nowMs - updatedMs;
    }

    /// <summary>Tells whether a group is known: its link is online, it was read since that is so, and it is not stale.</summary>
    /// <param name="group">The group.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Whether its values may be used.</returns>
    public bool Has(BmsGroup group, long nowMs)
    {
        if (Link.State != LinkState.Online || Data.UpdatedMs(group) < Link.StateSinceMs) return false;
        long age = AgeMs(group, nowMs);
        return age != Absent.Long && age <= StaleMs(group);
    }

    /// <summary>
    /// Gives the age from which a group counts as unknown: as set, but three times the period that the wire really allows
    /// where several boards share it.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <returns>Milliseconds.</returns>
    public long StaleMs(BmsGroup group)
    {
        bool isFast = group == BmsGroup.Pack || group == BmsGroup.Fets || group == BmsGroup.Alarms;
        int periodMs = isFast ? Link.FastPeriodMs : Link.SlowPeriodMs;
        long staleMs = periodMs == Absent.Value ? 0 : (long)periodMs * PeriodsToStale;
        return staleMs > _staleMs ? staleMs : _staleMs;
    }

    /// <summary>Picks a value if its group is fresh.</summary>
    /// <param name="group">The group that the value came with.</param>
    /// <param name="value">The value.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>The value, or <see cref="Absent.Value"/>.</returns>
    public int Fresh(BmsGroup group, int value, long nowMs) => Has(group, nowMs) ? value : Absent.Value;
}
