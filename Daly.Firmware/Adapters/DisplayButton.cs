using System.Device.Gpio;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>The push button of the display between a GPIO and ground, polled, with the chip's own pull-up.</summary>
internal sealed class DisplayButton
{
    private const int DebounceMs = 30;

    private readonly GpioPin _pin;
    private readonly IMonotonicClock _clock;
    private bool _isPressed;
    private long _changedMs;

    /// <exception cref="System.Exception">The platform refuses the pin.</exception>
    public DisplayButton(GpioController gpio, int number, IMonotonicClock clock)
    {
        _clock = clock;
        _pin = gpio.OpenPin(number, PinMode.InputPullUp);
    }

    /// <summary>Looks at the button.</summary>
    /// <returns>Whether it was pressed since the last look; once per press.</returns>
    public bool TakePress()
    {
        bool isPressed = _pin.Read() == PinValue.Low;
        long nowMs = _clock.NowMs;
        if (isPressed == _isPressed || nowMs - _changedMs < DebounceMs) return false;
        _isPressed = isPressed;
        _changedMs = nowMs;
        return isPressed;
    }
}
