using Daly.Bridge.State;

namespace Daly.Bridge.Display;

/// <summary>Which page is up, and whether the display is lit at all.</summary>
/// <remarks>
/// The pages turn by themselves. After a while without a button or a new alarm the display goes dark; a press wakes it,
/// and turns the page while it is lit; a new alarm wakes it and comes first.
/// </remarks>
public sealed class PageTurner
{
    /// <summary>How long a page stays, in ms.</summary>
    public const int TurnMs = 5000;

    private readonly BridgeState _state;
    private readonly IDisplayPage[] _pages;
    private readonly int _darkAfterMs;
    private readonly long[] _alarms;
    private long _wokenMs;
    private long _turnedMs;
    private int _index;

    /// <summary>Initializes a new instance of the <see cref="PageTurner"/> class; it starts lit, on the first page.</summary>
    /// <param name="pages">The pages, alarms first; at least one of them is always wanted.</param>
    /// <param name="darkAfterMs">Time until it goes dark in ms; 0 is never.</param>
    public PageTurner(BridgeState state, IDisplayPage[] pages, int darkAfterMs)
    {
        _state = state;
        _pages = pages;
        _darkAfterMs = darkAfterMs;
        _alarms = new long[state.Packs.Length];
        _wokenMs = state.Diagnostics.StartMs;
        _turnedMs = _wokenMs;
    }

    /// <summary>Gets whether anything is shown.</summary>
    public bool IsLit { get; private set; } = true;

    /// <summary>Gets the page that is up.</summary>
    public IDisplayPage Page => _pages[_index];

    /// <summary>Takes a press of the button.</summary>
    public void OnButton(long nowMs)
    {
        if (IsLit) Turn(_index + 1, nowMs);
        else Turn(0, nowMs);
        Wake(nowMs);
    }

    /// <summary>Turns the page, goes dark or wakes, as it is due.</summary>
    public void Tick(long nowMs)
    {
        if (TakeNewAlarm(nowMs))
        {
            Turn(0, nowMs);
            Wake(nowMs);
        }

        if (_darkAfterMs > 0 && nowMs - _wokenMs >= _darkAfterMs) IsLit = false;
        if (nowMs - _turnedMs >= TurnMs) Turn(_index + 1, nowMs);
        else if (!Page.IsWanted(_state, nowMs)) Turn(_index, nowMs);
    }

    private bool TakeNewAlarm(long nowMs)
    {
        bool isNew = false;
        for (int i = 0; i < _alarms.Length; i++)
        {
            long active = AlarmsPage.ActiveBits(_state.Packs[i], nowMs);
            isNew |= (active & ~_alarms[i]) != 0;
            _alarms[i] = active;
        }

        return isNew;
    }

    private void Wake(long nowMs)
    {
        IsLit = true;
        _wokenMs = nowMs;
    }

    // To the first wanted page from there on.
    private void Turn(int from, long nowMs)
    {
        _turnedMs = nowMs;
        for (int i = 0; i < _pages.Length; i++)
        {
            int candidate = (from + i) % _pages.Length;
            if (!_pages[candidate].IsWanted(_state, nowMs)) continue;
            _index = candidate;
            return;
        }
    }
}
