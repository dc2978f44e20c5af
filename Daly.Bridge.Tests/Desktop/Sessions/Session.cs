using System.Collections.Generic;
using System.Globalization;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;
using Daly.Simulator.Scenarios;
using Daly.Simulator.Wire;

namespace Daly.Bridge.Tests.Desktop.Sessions;

/// <summary>A bridge with everything on simulated boards, in virtual time; keeps each message that it publishes.</summary>
internal sealed class Session : IShuntInput
{
    private const int InaAddress = 0x40;
    private const int StepMs = 2;

    private readonly Simulation _simulation;
    private readonly FakeMqtt _mqtt = new();
    private readonly FakeMachine _machine = new();
    private readonly List<string> _messages = [];
    private readonly BatteryBridge _bridge;

    public Session(SimulationOptions options, string settings)
    {
        _simulation = Simulation.Create(options);
        var i2c = new SimulatedI2cBus();
        i2c.Attach(InaAddress, new Ina226Model(_simulation.Clock, this));
        var parsed = SettingsParser.Parse(settings);
        Assert.IsEmpty(parsed.Faults);
        _bridge = new BatteryBridge(
            new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine)
            {
                Mqtt = _mqtt, I2c = i2c, Blobs = new MemoryBlobStore(), WakePin = new FakePin(),
            },
            parsed,
            0);
    }

    /// <summary>Gets what was published, in its order: topic, whether it is kept, payload.</summary>
    public IReadOnlyList<string> Messages => _messages;

    // A microampere through 0.75 milliohm.
    long IShuntInput.ShuntNanoVolts => _simulation.ShuntMicroAmps * 75 / 100;

    long IShuntInput.BusMicroVolts => _simulation.BusMicroVolts;

    public void Run(int seconds)
    {
        for (var i = 0; i < seconds * 1000 / StepMs; i++)
        {
            _simulation.AdvanceBy(StepMs * 1000);
            _bridge.Tick(_simulation.Clock.NowMs);
        }

        for (var i = 0; i < _mqtt.Count; i++) _messages.Add(Line(i));
        _machine.UnixSeconds += seconds;
        _mqtt.Forget();
        Assert.AreEqual(0, _bridge.State.Diagnostics.InternalErrors);
    }

    public void Send(string topic, string payload, int seconds)
    {
        _mqtt.Arrive("daly/battery/" + topic, payload, false);
        Run(seconds);
    }

    public void Unplug(int seconds)
    {
        ((HostLine)_simulation.Line).Unplug();
        Run(seconds);
        ((HostLine)_simulation.Line).PlugIn();
    }

    private string Line(int index)
    {
        var isKept = _mqtt.IsRetained(index);
        return string.Create(CultureInfo.InvariantCulture, $"{_mqtt.Topic(index)} {(isKept ? "kept" : "-")} {_mqtt.Payload(index)}");
    }
}
