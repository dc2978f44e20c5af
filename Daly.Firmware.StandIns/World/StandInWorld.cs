using System;
using System.Threading;
using Daly.Hal;
using nanoFramework.Hardware.Esp32;

namespace Daly.Firmware.StandIns;

/// <summary>A device with everything around it: what stays when it is switched off and on again.</summary>
/// <remarks>
/// The platform's types are static, so a running firmware finds its world through <see cref="PowerCycle.Current"/>. Each
/// world is independent of every other one; several may run at a time.
/// </remarks>
public sealed class StandInWorld : IDisposable
{
    private readonly object _gate = new();
    private PowerCycle? _cycle;

    public ChipModel Chip { get; } = new();

    public PinModel Pins { get; } = new();

    /// <summary>Gets the WiFi around it.</summary>
    public WifiModel Wifi { get; } = new();

    /// <summary>Gets the time of day and the time server.</summary>
    public TimeModel Time { get; } = new();

    /// <summary>Gets the internal storage.</summary>
    public StorageModel Storage { get; } = new();

    /// <summary>Gets or sets what is wired to the UART, or <c>null</c>.</summary>
    public ISerialLine? Uart { get; set; }

    /// <summary>Gets or sets the GPIO that the other side's receiver is wired to.</summary>
    public int UartTxPin { get; set; } = 17;

    /// <summary>Gets or sets the GPIO that the other side's transmitter is wired to.</summary>
    public int UartRxPin { get; set; } = 16;

    /// <summary>Gets or sets the bus that the chips are wired to, or <c>null</c>; used under a lock.</summary>
    public II2cBus? I2c { get; set; }

    /// <summary>Gets or sets the GPIO of the data line.</summary>
    public int I2cSdaPin { get; set; } = 21;

    /// <summary>Gets or sets the GPIO of the clock line.</summary>
    public int I2cSclPin { get; set; } = 22;

    /// <summary>Gets an event that holds every I2C transfer up while it is reset.</summary>
    public ManualResetEventSlim I2cRunning { get; } = new(true);

    /// <summary>Gets or sets what woke the chip.</summary>
    public Sleep.WakeupCause WakeupCause { get; set; } = Sleep.WakeupCause.Undefined;

    /// <summary>Gets how often the firmware restarted the chip.</summary>
    public int Reboots { get; private set; }

    /// <summary>Gets the run that is under way, or <c>null</c>.</summary>
    public PowerCycle? Cycle => _cycle is { IsOff: false } running ? running : null;

    /// <summary>Switches the device on.</summary>
    /// <param name="main">The firmware's entry point; runs on a thread of its own.</param>
    /// <exception cref="InvalidOperationException">The device is on.</exception>
    public PowerCycle SwitchOn(Action main) => SwitchOn(() => PowerCycle.Start(this, main));

    /// <summary>Cuts the power: nothing gets a chance to finish.</summary>
    public void SwitchOff() => Cycle?.End();

    public void Dispose()
    {
        SwitchOff();
        I2cRunning.Set();
        Storage.Running.Set();
    }

    internal PowerCycle SwitchOn(Func<PowerCycle> start)
    {
        lock (_gate)
        {
            if (Cycle is not null) throw new InvalidOperationException("The device is on already.");
            Pins.Reset();
            Time.Forget();
            return _cycle = start();
        }
    }

    internal void NoteReboot() => Reboots++;
}
