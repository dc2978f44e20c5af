using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge;
using Daly.Desktop.Ports.Machine;
using Daly.Desktop.Ports.Mqtt;
using Daly.Desktop.Run;
using Daly.Desktop.Simulated;
using Daly.Desktop.Tests.Security;
using Daly.Desktop.Tests.Support;
using Daly.Settings;
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
        alarms.cell_high_mv = 3600
        alarms.cell_low_mv = 2800
        alarms.cell_delta_mv = 100
        alarms.temp_high_c = 50
        alarms.temp_low_c = 0
        alarms.soc_low_pct = 10
        alarms.charge_a = 50
        alarms.discharge_a = 100
        control.enabled = true
        control.allow = charge_fet,discharge_fet,soc,clock,bms_restart,wake,restart,zero,counters,sync,settings
        """;

    [TestMethod]
    [DataRow("old-4s", 4, 1)]
    [DataRow("16s", 16, 1)]
    [DataRow("48s", 48, 1)]
    [DataRow("8s", 8, 2)]
    public void It_holds_exactly_what_is_documented_and_after_the_removal_nothing(string profile, int cells, int packs)
    {
        using var broker = ExampleBroker.Start("battery");
        var settings = SettingsParser.Parse($"{Settings}\nbms.boards = {(packs == 1 ? "1" : "1,2")}");
        (settings.Mqtt.Host, settings.Mqtt.Port) = ("127.0.0.1", broker.Port);
        using var link = MqttConnector.Connect(settings)!;
        var simulation = Simulation.Create(new SimulationOptions { Boards = [.. Enumerable.Range(1, packs).Select(number => BmsProfiles.Get(profile) with { BoardNumber = number })] });
        using var source = new SimulatedSource(simulation, settings.Shunt.Address);
        var ports = new BridgePorts(source, simulation.Clock, new WallClock(), new ProcessSystem(() => { })) { Mqtt = link, I2c = source.I2c };
        var bridge = new BatteryBridge(ports, settings, 0);

        Run(simulation, bridge, () => link.Sessions == 1 && bridge.State.Packs.All(pack => pack.CellCount == cells && pack.SensorCount > 0) && bridge.Discovery!.IsSettled);

        var expected = Documented(cells, bridge.State.Packs[0].SensorCount, packs)
            .Concat(["daly/battery/status", "daly/battery/control", "daly/battery/alarms", "daly/battery/history"])
            .Concat(Enumerable.Range(1, packs).SelectMany(pack => new[] { "link", "alarms", "info" }.Select(name => $"daly/battery/{pack}/{name}")));
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
    private static string[] Retained(LocalBroker broker, BrokerLink link, string filter)
    {
        using (var marker = ExampleBroker.Observe(broker, "daly/battery/marker"))
        {
            Eventually.True(() => link.TryPublish("daly/battery/marker", [0x31], 1, true, false), "marker");
            marker.Expect("0 daly/battery/marker 31");
        }

        using var observer = ExampleBroker.Observe(broker, filter);
        return [.. observer.Lines.Where(line => line.StartsWith('1')).Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Documented(int cells, int sensors, int packs)
    {
        var document = File.ReadAllText(Path.Combine(ExampleBroker.SolutionFolder(), "docs", "home-assistant.md"));
        var bankAt = document.IndexOf("### Bank\n", StringComparison.Ordinal);
        var packsAt = document.IndexOf("### Pack\n", StringComparison.Ordinal);
        foreach (Match match in Row().Matches(document))
        {
            var (kind, id) = (match.Groups[1].Value, match.Groups[2].Value);
            var isOfBank = match.Index > bankAt && match.Index < packsAt;
            if (isOfBank && packs == 1) continue;
            var owners = match.Index > packsAt ? Enumerable.Range(1, packs).Select(pack => $"_{pack}") : [string.Empty];
            var count = id.Contains("cN_", StringComparison.Ordinal) ? cells : id.Contains("tN_", StringComparison.Ordinal) ? sensors : 0;
            foreach (var owner in owners)
            {
                for (var number = Math.Min(1, count); number <= count; number++)
                {
                    yield return $"homeassistant/{kind}/battery/daly_battery{owner}_{id.Replace("N_", $"{number}_", StringComparison.Ordinal)}/config";
                }
            }
        }
    }

    [GeneratedRegex(@"^\| .* \| (sensor|binary_sensor|switch|number|button) \| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
