using System;
using System.Threading;
using System.Threading.Tasks;
using Daly.Bridge;
using Daly.Bridge.Topics;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Run;
using Daly.Desktop.Simulated;
using Daly.Hal;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.Support;

/// <summary>A whole bridge in real time against a simulated 4-cell battery, with a broker or without.</summary>
internal sealed class RunningBridge : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SimulatedSource _source;
    private readonly BrokerLink? _broker;
    private readonly BridgeRunner _runner;
    private readonly Task _run;

    internal RunningBridge(string settingsText)
    {
        var settings = SettingsParser.Parse("device.id = van\nbridge.supply = other\n" + settingsText);
        Assert.IsEmpty(settings.Faults);
        _source = new SimulatedSource(Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get("old-4s")] }), 0x40);
        _broker = MqttConnector.Connect(settings);
        var mirror = new TelemetryMirror(_broker, new TopicNames(settings.Mqtt.Root, settings.Device.Id).OfDevice(string.Empty));
        Telemetry = mirror;
        _runner = new BridgeRunner(settings, _source, mirror, _source.I2c, null, () => { });
        _run = Task.Run(() => _runner.RunUntil(() => false, Timeout.InfiniteTimeSpan, _stop.Token));
        Eventually.True(() => Holds("1/link", "\"online\"") && Holds("1/alarms", "\"level\":0"), "the BMS answers");
        Eventually.True(() => _broker is null or { State: MqttLinkState.Connected }, () => _broker!.StateText);
    }

    internal ITelemetry Telemetry { get; }

    internal BatteryBridge Bridge => _runner.Bridge;

    public void Dispose()
    {
        _stop.Cancel();
        _run.Wait();
        _broker?.Dispose();
        _source.Dispose();
        _stop.Dispose();
    }

    internal bool Holds(string topic, string part) =>
        Telemetry.Latest().TryGetValue(topic, out var payload) && payload.Contains(part, StringComparison.Ordinal);
}
