using Daly.Firmware.StandIns;

namespace System.Device.Gpio;

/// <summary>A pin. What is written while it is no output shows when it becomes one, as on the device.</summary>
public sealed class GpioPin : IDisposable
{
    private readonly PowerCycle _cycle;
    private PinMode _mode = PinMode.Input;
    private bool _level;

    internal GpioPin(PowerCycle cycle, int pinNumber)
    {
        _cycle = cycle;
        PinNumber = pinNumber;
    }

    public int PinNumber { get; }

    public void SetPinMode(PinMode value)
    {
        _cycle.ThrowIfOff();
        bool canOnlyRead = _cycle.World.Chip.InputOnlyPins.Contains(PinNumber);
        if (canOnlyRead && value != PinMode.Input) throw new ArgumentException($"GPIO {PinNumber} can only be read.");
        _mode = value;
        if (value == PinMode.Output) _cycle.World.Pins.Drive(PinNumber, _level);
    }

    public PinValue Read()
    {
        _cycle.ThrowIfOff();
        return _cycle.World.Pins.IsHigh(PinNumber, _mode == PinMode.InputPullUp) ? PinValue.High : PinValue.Low;
    }

    public void Write(PinValue value)
    {
        _cycle.ThrowIfOff();
        _level = (bool)value;
        if (_mode == PinMode.Output) _cycle.World.Pins.Drive(PinNumber, _level);
    }

    public void Dispose() => _cycle.OpenPins.TryRemove(new(PinNumber, this));
}
