using Daly.Bridge.State;
using Daly.Hal;

namespace Daly.Bridge.Display;

/// <summary>Draws the page that is up and hands it to the display when it differs from what is shown.</summary>
/// <remarks>Draws at most 2.5 times a second. Drawing, comparing and handing over are turns of their own: each is short.</remarks>
public sealed class DisplaySubsystem : ISubsystem
{
    /// <summary>Time from one picture to the next in ms.</summary>
    public const int RedrawMs = 400;

    private readonly IDisplay _display;
    private readonly BridgeState _state;
    private readonly PageTurner _turner;
    private readonly FrameBuffer _drawn;
    private readonly FrameBuffer _shown;
    private readonly Pen _pen;
    private DisplayPhase _phase = DisplayPhase.Resting;
    private long _nextMs = Absent.Long;
    private int _page;
    private bool _isShownKnown;
    private bool _wasWorking;

    /// <param name="darkAfterMs">Time until it goes dark in ms; 0 is never.</param>
    public DisplaySubsystem(IDisplay display, BridgeState state, int darkAfterMs)
    {
        _display = display;
        _state = state;
        _turner = new PageTurner(state, DisplayPages.Create(state), darkAfterMs);
        _drawn = new FrameBuffer(display.Width, display.Height);
        _shown = new FrameBuffer(display.Width, display.Height);
        _pen = new Pen(_drawn);
    }

    public string Name => "drawing of the display";

    /// <summary>Takes a press of the button: wakes the display, or turns the page.</summary>
    public void OnButton(long nowMs)
    {
        _turner.OnButton(nowMs);
        _state.EarlyTurn.Ask();
        if (_phase == DisplayPhase.Resting) _nextMs = nowMs;
    }

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        switch (_phase)
        {
            case DisplayPhase.Comparing:
                Compare(nowMs);
                break;
            case DisplayPhase.Offering:
                Offer(nowMs);
                break;
            default:
                Draw(nowMs);
                break;
        }

        return _nextMs;
    }

    private void Draw(long nowMs)
    {
        _turner.Tick(nowMs);
        _drawn.Clear();
        if (_turner.IsLit) _turner.Page.Draw(_pen, _state, nowMs);

        // Whatever was shown before a display failed or was plugged in again is gone.
        if (_display.IsWorking != _wasWorking) _isShownKnown = false;
        _wasWorking = _display.IsWorking;
        _page = 0;
        _phase = _isShownKnown ? DisplayPhase.Comparing : DisplayPhase.Offering;
    }

    private void Compare(long nowMs)
    {
        if (!_drawn.HasSamePage(_shown, _page)) _phase = DisplayPhase.Offering;
        else if (++_page == _drawn.Pages) Rest(nowMs);
    }

    // A display that is busy gets the newest picture later, not this one.
    private void Offer(long nowMs)
    {
        if (_display.TryShow(_drawn.Bytes))
        {
            _shown.CopyFrom(_drawn);
            _isShownKnown = true;
        }

        Rest(nowMs);
    }

    private void Rest(long nowMs)
    {
        _phase = DisplayPhase.Resting;
        _nextMs = nowMs + RedrawMs;
    }
}
