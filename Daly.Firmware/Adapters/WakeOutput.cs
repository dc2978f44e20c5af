using System.Threading;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>The wake output: what activates it is undone by a timer of the platform, whatever becomes of the thread that did it.</summary>
/// <remarks>A long pulse is a long press of the BMS's button, which switches some packs off.</remarks>
internal sealed class WakeOutput : IOutputPin
{
    /// <summary>The longest pulse in ms.</summary>
    public const int LongestMs = 500;

    private readonly object _gate = new object();
    private readonly IOutputPin _pin;
    private readonly Timer _limit;

    public WakeOutput(IOutputPin pin)
    {
        _pin = pin;
        _limit = new Timer(OnLimit, null, Timeout.Infinite, Timeout.Infinite);
    }

    public void Set(bool active)
    {
        lock (_gate)
        {
            // The timer first: should it not start, the output stays as it is.
            _limit.Change(active ? LongestMs : Timeout.Infinite, Timeout.Infinite);
            _pin.Set(active);
        }
    }

    private void OnLimit(object? state)
    {
        lock (_gate) _pin.Set(false);
    }
}
