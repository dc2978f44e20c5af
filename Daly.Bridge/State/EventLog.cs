using Daly.Hal;

namespace Daly.Bridge.State;

/// <summary>The last eight events, in a ring made once.</summary>
public sealed class EventLog
{
    /// <summary>How many events are kept.</summary>
    public const int Capacity = 8;

    private readonly BridgeEvent[] _events = new BridgeEvent[Capacity];
    private readonly IWallClock _clock;

    public EventLog(IWallClock clock)
    {
        _clock = clock;
        for (int i = 0; i < Capacity; i++)
        {
            _events[i] = new BridgeEvent();
        }
    }

    /// <summary>Gets how many events there were since the start; the number of the newest one, from 1.</summary>
    public long Total { get; private set; }

    /// <summary>Gets the time of day in Unix seconds, or <c>Absent.Long</c> before it is known.</summary>
    internal long UnixSeconds => _clock.IsSet ? _clock.UnixSeconds : Absent.Long;

    /// <summary>Gets the number of the oldest event that is still kept.</summary>
    public long Oldest => Total <= Capacity ? 1 : Total - Capacity + 1;

    /// <param name="number"><see cref="Oldest"/> to <see cref="Total"/>.</param>
    /// <returns>The event; it is overwritten when it becomes the oldest and a new one comes.</returns>
    public BridgeEvent Get(long number) => _events[(int)((number - 1) % Capacity)];

    /// <summary>Adds an event.</summary>
    /// <param name="pack">Pack number, or <c>Absent.Value</c>.</param>
    public void Add(string type, EventSeverity severity, int pack, string text)
    {
        Total++;
        BridgeEvent entry = Get(Total);
        entry.Type = type;
        entry.Severity = severity;
        entry.Pack = pack;
        entry.Text = text;
        entry.UnixSeconds = UnixSeconds;
    }
}
