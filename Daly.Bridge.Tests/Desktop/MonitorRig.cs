using System;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;
using Daly.Simulator.Scenarios;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>A 4S battery with 5 A of load, its BMS, an INA226 on 0.75 mΩ, storage and a broker; bridges are started on it.</summary>
internal sealed class MonitorRig : IShuntInput
{
    public const string Settings = """
        battery.cells = 4
        battery.capacity_ah = 100
        shunt.amps = 100
        shunt.millivolts = 75
        publish.shunt_s = 1
        publish.diagnostics_s = 1
        control.enabled = true
        control.quiet_s = 1
        control.allow = zero,gain,counters,sync,settings,restart,clock

        """;

    private const int InaAddress = 0x40;

    private readonly LatestMessages _mqtt = new();
    private readonly SimulatedI2cBus _i2c = new();

    public MonitorRig() => PlugIn();

    public Simulation Simulation { get; } = Simulation.Create(new SimulationOptions
    {
        Boards = [new BmsProfile { Cells = 4, Sensors = 1 }],
        Load = new ConstantLoad(5),
        InitialSocPercent = 60,
    });

    public Ina226Errors Errors { get; private set; } = new();

    public FakeMachine Machine { get; } = new();

    public MemoryBlobStore? Blobs { get; set; } = new();

    public bool AreLeadsShorted { get; set; }

    public long MoreNanoVolts { get; set; }

    // A microampere through a milliohm makes a nanovolt.
    long IShuntInput.ShuntNanoVolts => (AreLeadsShorted ? 0 : Simulation.ShuntMicroAmps * 75 / 100) + MoreNanoVolts;

    long IShuntInput.BusMicroVolts => Simulation.BusMicroVolts;

    public void PlugIn()
    {
        var ina = new Ina226Model(Simulation.Clock, this);
        Errors = ina.Errors;
        _i2c.Attach(InaAddress, ina);
    }

    public void Unplug() => _i2c.Detach(InaAddress);

    public BatteryBridge Started(string settings = Settings)
    {
        var parsed = SettingsParser.Parse(settings);
        Assert.IsEmpty(parsed.Faults);
        var ports = new BridgePorts(Simulation.Line, Simulation.Clock, Machine, Machine) { Mqtt = _mqtt, I2c = _i2c, Blobs = Blobs };
        var bridge = new BatteryBridge(ports, parsed, Simulation.Clock.NowMs);
        Run(bridge, 15);
        return bridge;
    }

    public void Send(string name, string payload) => _mqtt.Arrive("daly/battery/set/" + name, payload);

    public (string Stage, string? Reason, string? Text) Tell(BatteryBridge bridge, string name, string payload, int seconds)
    {
        Send(name, payload);
        Run(bridge, seconds + 1);
        return Last(name);
    }

    public (string Stage, string? Reason, string? Text) Last(string name)
    {
        var result = Json("result/" + name);
        return (result.GetProperty("stage").GetString()!, result.GetProperty("reason").GetString(), result.GetProperty("text").GetString());
    }

    public double Measured() => Json("shunt").GetProperty("current_a").GetDouble();

    public double MeanOver(BatteryBridge bridge, int seconds)
    {
        double sum = 0;
        for (var i = 0; i < seconds; i++)
        {
            Run(bridge, 1);
            sum += Measured();
        }

        return sum / seconds;
    }

    public bool HasEvent(string part) => _mqtt.Events.Any(entry => entry.Contains(part, StringComparison.Ordinal));

    public void Run(BatteryBridge bridge, int seconds)
    {
        var end = Simulation.Clock.NowMs + (seconds * 1000L);
        while (Simulation.Clock.NowMs < end)
        {
            Simulation.AdvanceBy(10_000);
            bridge.Tick(Simulation.Clock.NowMs);
        }

        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors, _mqtt.LastOf("daly/battery/events"));
    }

    public JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic));
        return document.RootElement.Clone();
    }
}
