using Daly.Firmware.StandIns;

namespace System.Device.Gpio;

/// <summary>The pins of the chip; a pin that is open is refused a second time.</summary>
public sealed class GpioController : IDisposable
{
    private readonly PowerCycle _cycle = PowerCycle.Current;

    public GpioPin OpenPin(int pinNumber)
    {
        _cycle.ThrowIfOff();
        if (!_cycle.World.Chip.HasPin(pinNumber)) throw new ArgumentException($"The chip has no GPIO {pinNumber}.");
        var pin = new GpioPin(_cycle, pinNumber);
        return _cycle.OpenPins.TryAdd(pinNumber, pin) ? pin : throw new InvalidOperationException($"GPIO {pinNumber} is open.");
    }

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        GpioPin pin = OpenPin(pinNumber);
        pin.SetPinMode(mode);
        return pin;
    }

    public void Dispose()
    {
    }
}
