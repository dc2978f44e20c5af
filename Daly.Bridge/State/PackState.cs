using Daly.Protocol;
using Daly.Protocol.Alarms;
using Daly.Protocol.Detection;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.State;

/// <summary>One pack as the rest of the bridge sees it. Whoever publishes or shows it only reads.</summary>
public sealed class PackState
{
    private const int PeriodsToStale = 3;

    private readonly int _staleMs;

    /// <summary>Initializes a new instance of the <see cref="PackState"/> class.</summary>
    /// <param name="number">Pack number, from 1.</param>
    /// <param name="boardNumber">Board number on the line.</param>
    /// <param name="data">What the BMS said.</param>
    /// <param name="link">How its link is doing.</param>
    /// <param name="staleMs">Age from which a group counts as unknown, in ms.</param>
    public PackState(int number, int boardNumber, BmsData data, LinkStatus link, int staleMs)
    {
        Number = number;
        BoardNumber = boardNumber;
        Data = data;
        Link = link;
        _staleMs = staleMs;
    }

    /// <summary>Gets the pack number, from 1.</summary>
    public int Number { get; }

    /// <summary>Gets the board number on the line.</summary>
    public int BoardNumber { get; }

    /// <summary>Gets the dialect as a word, or <c>null</c> while it is not known.</summary>
    public string? Dialect { get; internal set; } = "a5";

    /// <summary>Gets what the search for the dialect found, or <c>null</c> when it is set.</summary>
    public DetectionReport? Detection { get; internal set; }

    /// <summary>Gets what the search tried, in words, or <c>null</c> while there is nothing to say.</summary>
    public string? DetectionText { get; internal set; }

    /// <summary>Gets what the BMS said, whatever its age.</summary>
    public BmsData Data { get; }

    /// <summary>Gets how the link is doing.</summary>
    public LinkStatus Link { get; }

    /// <summary>Gets which sign the BMS gives to charging.</summary>
    public CurrentSign Sign { get; } = new CurrentSign();

    /// <summary>Gets what the alarm bytes mean; as old as <see cref="BmsGroup.Alarms"/>.</summary>
    public AlarmEvaluation Alarms { get; } = new AlarmEvaluation();

    /// <summary>Gets what the BMS last complained about, whatever its age.</summary>
    public LastAlarms LastAlarms { get; } = new LastAlarms();

    /// <summary>Gets one sentence on why the line is not usable, or <c>null</c>.</summary>
    public string? LineFault { get; internal set; }

    /// <summary>Gets how many cells the pack has, as told twice alike; 0 while unknown. It does not go stale.</summary>
    public int CellCount => Data.Status.CellCount == Absent.Value ? 0 : Data.Status.CellCount;

    /// <summary>Gets how many temperature sensors the pack has, as told twice alike; 0 while unknown. It does not go stale.</summary>
    public int SensorCount => Data.Status.TemperatureSensorCount == Absent.Value ? 0 : Data.Status.TemperatureSensorCount;

    /// <summary>Tells how old a group is.</summary>
    /// <param name="group">The group.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Milliseconds, or <see cref="Absent.Long"/> when it was never read.</returns>
    public long AgeMs(BmsGroup group, long nowMs)
    {
        long updatedMs = Data.UpdatedMs(group);
        return updatedMs == Absent.Long ? Absent.Long : nowMs - updatedMs;
    }

    /// <summary>
    /// Tells whether a group is known: its link is online, it was read since that is so, and it is not stale. What a BMS said
    /// before it fell silent is no measurement any more.
    /// </summary>
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
