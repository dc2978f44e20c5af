using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Daly.Bridge.Discovery;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Monitor;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Discovery;

/// <summary>A battery whose configurations and topics have all been sent.</summary>
internal sealed class AnnouncedBattery
{
    public const string AllCommands = "control.enabled=true\ncontrol.allow=charge_fet,discharge_fet,soc,clock,bms_restart,wake,restart,zero,counters,sync,settings\n";

    public const string AllLimits =
        "alarms.cell_high_mv=3600\nalarms.cell_low_mv=2800\nalarms.cell_delta_mv=100\nalarms.temp_high_c=50\nalarms.temp_low_c=0\n"
        + "alarms.soc_low_pct=10\nalarms.charge_a=50\nalarms.discharge_a=100\n";

    public const string TwoPacks = "bms.boards=1,2\n";

    private readonly RetainingMqtt _mqtt = new();

    public AnnouncedBattery(int cells, bool hasShunt, string settingsText, int packs = 1)
    {
        var settings = SettingsParser.Parse(settingsText);
        Assert.IsEmpty(settings.Faults, string.Join("; ", settings.Faults.Select(fault => fault.ToString())));
        var shunt = hasShunt ? new ShuntState(new ShuntReading(), new SensorCounters(), new ChargeCounter(5000), 30_000) : null;
        var state = new BridgeState(new FakeMachine(), [.. Enumerable.Range(1, packs).Select(number => Pack(number, cells))], shunt, 0);
        var slots = TopicList.Create(new TopicNames(settings.Mqtt.Root, settings.Device.Id), state, settings.Publish);
        var payloads = new FakeMqtt();
        Run(new Publisher(payloads, slots, state.Diagnostics));
        for (var i = 0; i < payloads.Count; i++) Published[payloads.Topic(i)] = JsonObjectOrNull(payloads.Payload(i));

        Discovery = new DiscoverySubsystem(_mqtt, state, settings, new Publisher(payloads, slots, state.Diagnostics));
        Run(Discovery);
        Assert.IsTrue(Discovery.IsSettled);
        Assert.AreEqual(0, state.Diagnostics.PublishDropped);
    }

    public DiscoverySubsystem Discovery { get; }

    public Dictionary<string, JsonObject?> Published { get; } = [];

    /// <summary>Gets topic and payload of what is retained, in the order of sending.</summary>
    public IEnumerable<(string Topic, string Payload)> Retained =>
        _mqtt.Order.Cast<string>().Where(topic => _mqtt.Retained.ContainsKey(topic)).Select(topic => (topic, _mqtt.Payload(topic)!));

    public HomeAssistantValidator Validate()
    {
        var validator = new HomeAssistantValidator(Published);
        foreach (var (topic, payload) in Retained) validator.Add(topic, payload);
        return validator;
    }

    private static void Run(ISubsystem subsystem)
    {
        for (long ms = 0; ms < 20_000; ms += 10) subsystem.Tick(ms);
    }

    private static JsonObject? JsonObjectOrNull(string payload) => payload[0] == '{' ? (JsonObject)JsonNode.Parse(payload)! : null;

    private static PackState Pack(int number, int cells)
    {
        var example = ExamplePack.Create(0);
        var pack = new PackState(number, number, example.Data, example.Link, 3_600_000);
        pack.Sign.Override = Protocol.CurrentSignKind.Normal;
        pack.Alarms.Evaluate(pack.Data.Alarms.Raw);
        pack.Data.Status.CellCount = cells;
        pack.Data.CellVoltages.Count = cells;
        for (var i = 0; i < cells; i++) pack.Data.CellVoltages.CellMilliVolts[i] = 3300 + i;
        return pack;
    }
}
