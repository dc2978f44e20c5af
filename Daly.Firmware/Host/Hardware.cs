using System;
using System.Collections;
using System.Device.Gpio;
using Daly.Bridge;
using Daly.Bridge.Mqtt;
using Daly.Firmware.Adapters;
using Daly.Firmware.Boards;
using Daly.Hal;
using Daly.Protocol;
using Daly.Settings;

namespace Daly.Firmware.Host;

/// <summary>Everything that is wired to the chip. What cannot be used is left out and said in <see cref="Problems"/>.</summary>
internal sealed class Hardware
{
    private readonly ArrayList _problems = new ArrayList();

    /// <summary>Initializes a new instance of the <see cref="Hardware"/> class: outputs first, nothing that takes long.</summary>
    public Hardware(BridgeSettings settings, FileBlobStore storage, DeviceSystem system)
    {
        var pins = new BoardPins(BoardProfiles.Get(settings.Device.Profile), settings.Device, settings.Control.WakePin);
        var gpio = new GpioController();
        Storage = storage;
        System = system;
        OpenWake(gpio, pins, settings.Control);
        OpenButton(gpio, pins);
        Note(pins.UartProblem);
        Line = new UartLine(pins.UartTx, pins.UartRx, pins.UartProblem, Clock);
        OpenI2c(pins, settings.Display);
        Wifi = new WifiNetwork(settings.Device.WifiSsid, settings.Device.WifiPassword, WallClock, Clock);
        var mqtt = new MqttOptions(settings);
        if (mqtt.Host.Length > 0) Mqtt = new M2MqttLink(mqtt, mqtt.Subscriptions, Wifi, WallClock, Clock);
    }

    /// <summary>Gets monotonic time.</summary>
    public MonotonicClock Clock { get; } = new MonotonicClock();

    /// <summary>Gets the time of day.</summary>
    public WallClock WallClock { get; } = new WallClock();

    public FileBlobStore Storage { get; }

    /// <summary>Gets the chip.</summary>
    public DeviceSystem System { get; }

    /// <summary>Gets the UART to the BMS.</summary>
    public UartLine Line { get; }

    /// <summary>Gets the I2C bus, or <c>null</c> when its pins cannot be used.</summary>
    public I2cBus? I2c { get; private set; }

    /// <summary>Gets the display, or <c>null</c> when there is none.</summary>
    public OledDisplay? Display { get; private set; }

    /// <summary>Gets the display's button, or <c>null</c> when its pin cannot be used.</summary>
    public DisplayButton? Button { get; private set; }

    /// <summary>Gets the wake output, or <c>null</c> when there is none.</summary>
    public WakeOutput? Wake { get; private set; }

    /// <summary>Gets the WiFi connection.</summary>
    public WifiNetwork Wifi { get; }

    /// <summary>Gets the connection to the broker, or <c>null</c> when the settings name none.</summary>
    public M2MqttLink? Mqtt { get; }

    /// <summary>Gets one sentence for everything that cannot be used.</summary>
    public ArrayList Problems => _problems;

    /// <summary>Gives the bridge what it needs.</summary>
    public BridgePorts CreatePorts() => new BridgePorts(Line, Clock, WallClock, System)
    {
        Mqtt = Mqtt,
        I2c = I2c,
        Blobs = Storage,
        Display = Display,
        Network = new NetworkReport(Wifi, Mqtt),
        WakePin = Wake,
    };

    /// <summary>Gives the work that has a thread of its own.</summary>
    public GuardedThread[] CreateThreads()
    {
        var works = new ArrayList { Storage, Wifi };
        if (Display != null) works.Add(Display);
        if (Mqtt != null) works.Add(Mqtt);
        var threads = new GuardedThread[works.Count];
        for (int i = 0; i < threads.Length; i++) threads[i] = new GuardedThread((IWork)works[i]!);
        return threads;
    }

    /// <summary>Notes something that cannot be used.</summary>
    /// <param name="problem">One sentence, or <c>null</c> for nothing.</param>
    public void Note(string? problem)
    {
        if (problem != null) _problems.Add(problem);
    }

    private void OpenWake(GpioController gpio, BoardPins pins, ControlSettings control)
    {
        Note(pins.WakeProblem);
        if (pins.Wake == Absent.Value || pins.WakeProblem != null) return;
        try
        {
            Wake = new WakeOutput(new OutputPin(gpio, pins.Wake, control.WakeActiveLow));
        }
        catch (Exception e)
        {
            Note("wake.pin: GPIO " + pins.Wake + " cannot be used (" + e.GetType().Name + ")");
        }
    }

    private void OpenButton(GpioController gpio, BoardPins pins)
    {
        Note(pins.ButtonProblem);
        if (pins.ButtonProblem != null) return;
        try
        {
            Button = new DisplayButton(gpio, pins.Button, Clock);
        }
        catch (Exception e)
        {
            Note("pins.button: GPIO " + pins.Button + " cannot be used (" + e.GetType().Name + ")");
        }
    }

    private void OpenI2c(BoardPins pins, DisplaySettings display)
    {
        Note(pins.I2cProblem);
        if (pins.I2cProblem != null) return;
        try
        {
            I2c = new I2cBus(pins.I2cSda, pins.I2cScl);
            if (display.Height > 0) Display = new OledDisplay(display.Address, display.Height);
        }
        catch (Exception e)
        {
            Note("I2C on GPIO " + pins.I2cSda + " and " + pins.I2cScl + " cannot be used (" + e.GetType().Name + ")");
        }
    }
}
