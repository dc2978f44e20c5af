using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge;
using Daly.Bridge.Settings;
using Daly.Desktop.Adapters.Machine;
using Daly.Desktop.Adapters.Mqtt;
using Daly.Desktop.Hosting;
using Daly.Desktop.Tests.Security;
using Daly.Desktop.Tests.Support;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Desktop.Tests.Discovery;

/// <summary>What a real mosquitto, with the access list of the examples, holds afterwards.</summary>
[TestClass]
public sealed partial class BrokerContentTests
{
    private const string Settings = """
        mqtt.user = battery
        mqtt.password = right-and-long
        shunt.amps = 100
        shunt.millivolts = 75
        control.enabled = true
        control.allow = charge_fet,discharge_fet,soc,clock,bms_restart,wake,restart,zero,counters,sync,settings
        """;

    [TestMethod]
    [DataRow("old-4s", 4)]
    [DataRow("16s", 16)]
    public void It_holds_exactly_what_is_documented_and_after_the_removal_nothing(string profile, int cells)
    {
        using var broker = ExampleBroker.Start("battery");
        var settings = SettingsParser.Parse(Settings);
        (settings.Mqtt.Host, settings.Mqtt.Port) = ("127.0.0.1", broker.Port);
        using var link = MqttConnector.Connect(settings)!;
        var simulation = Simulation.Create(new SimulationOptions { Boards = [BmsProfiles.Get(profile)] });
        using var source = new SimulatedSource(simulation, settings.Shunt.Address);
        var ports = new BridgePorts(source, simulation.Clock, new WallClock(), new ProcessSystem(() => { })) { Mqtt = link, I2c = source.I2c };
        var bridge = new BatteryBridge(ports, settings, 0);

        Run(simulation, bridge, () => link.Sessions == 1 && bridge.State.Packs[0].CellCount == cells && bridge.Discovery!.IsSettled);

        var expected = Documented(cells, bridge.State.Packs[0].SensorCount).Concat(
            [
                "daly/battery/status", "daly/battery/control", "daly/battery/alarms", "daly/battery/history",
                "daly/battery/1/link", "daly/battery/1/alarms", "daly/battery/1/info",
            ]);
        CollectionAssert.AreEqual(expected.Order(StringComparer.Ordinal).ToArray(), Retained(broker, link, "#"));

        bridge.Discovery!.RemoveAll();
        Run(simulation, bridge, () => bridge.Discovery.IsSettled);
        Assert.IsEmpty(Retained(broker, link, "homeassistant/#"));
    }

    private static void Run(Simulation simulation, BatteryBridge bridge, Func<bool> isDone) => Eventually.True(
        () =>
        {
            simulation.AdvanceBy(5000);
            bridge.Tick(simulation.Clock.NowMs);
            return isDone() && bridge.State.Diagnostics.InternalErrors == 0;
        },
        "settled",
        60_000);

    // What was handed over before a marker is at the broker when the marker is.
    private static string[] Retained(Adapters.Broker.LocalBroker broker, MosquittoLink link, string filter)
    {
        using (var marker = ExampleBroker.Observe(broker, "daly/battery/marker"))
        {
            Eventually.True(() => link.TryPublish("daly/battery/marker", [0x31], 1, true, false), "marker");
            marker.Expect("0 daly/battery/marker 31");
        }

        using var observer = ExampleBroker.Observe(broker, filter);
        return [.. observer.Lines.Where(line => line.StartsWith('1')).Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Documented(int cells, int sensors)
    {
        var document = File.ReadAllText(Path.Combine(ExampleBroker.SolutionFolder(), "docs", "home-assistant.md"));
        var packs = document.IndexOf("### Pack\n", StringComparison.Ordinal);
        foreach (Match match in Row().Matches(document))
        {
            var (kind, id) = (match.Groups[1].Value, match.Groups[2].Value);
            var pack = match.Index > packs ? "_1" : string.Empty;
            var count = id.Contains("cN_", StringComparison.Ordinal) ? cells : id.Contains("tN_", StringComparison.Ordinal) ? sensors : 0;
            for (var number = Math.Min(1, count); number <= count; number++)
            {
                yield return $"homeassistant/{kind}/battery/daly_battery{pack}_{id.Replace("N_", $"{number}_", StringComparison.Ordinal)}/config";
            }
        }
    }

    [GeneratedRegex(@"^\| .* \| (sensor|binary_sensor|switch|number|button) \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
