using System;
using System.Device.Gpio;
using Daly.Hal;

namespace Daly.Firmware.Adapters;

/// <summary>One output of the chip, for instance the LED of the wake optocoupler; inactive from the start.</summary>
internal sealed class OutputPin : IOutputPin
{
    private readonly GpioPin _pin;
    private readonly bool _isActiveLow;

    /// <summary>Initializes a new instance of the <see cref="OutputPin"/> class and makes it inactive.</summary>
    /// <param name="isActiveLow">Whether low activates what is behind it.</param>
    /// <exception cref="Exception">The platform refuses the pin.</exception>
    public OutputPin(GpioController gpio, int number, bool isActiveLow)
    {
        _isActiveLow = isActiveLow;
        _pin = gpio.OpenPin(number);

        // The level first: a pin that becomes an output shows what was last written to it.
        _pin.Write(Level(false));
        _pin.SetPinMode(PinMode.Output);
        _pin.Write(Level(false));
    }

    public void Set(bool active)
    {
        try
        {
            _pin.Write(Level(active));
        }
        catch (Exception)
        {
            // A pin that opened does not fail later; if it does, the loop must not end for it.
        }
    }

    private PinValue Level(bool active) => active != _isActiveLow ? PinValue.High : PinValue.Low;
}
