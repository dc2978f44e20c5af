using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Daly.Bridge;
using Daly.DeviceChecks.Compile;
using Daly.Firmware.Adapters;
using Daly.Firmware.Host;
using Daly.Firmware.StandIns;
using Daly.Firmware.Tests.Support;
using Daly.Settings;

namespace Daly.Firmware.Tests.Desktop.Heap;

/// <summary>The heap table of docs/architecture.md against the objects of a firmware that has everything switched on.</summary>
[TestClass]
public sealed partial class HeapPlanTests
{
    private const int Turns = 2000;
    private const int RunMs = 1500;
    private const double LeastShare = 0.85;
    private const string Everything = """
        wifi.ssid = a network
        wifi.password = some password
        mqtt.host = broker.example
        mqtt.user = battery
        mqtt.password = some password
        shunt.amps = 100
        shunt.millivolts = 75
        shunt.voltage_source = bms
        battery.cells = 16
        battery.capacity_ah = 100
        display.type = 128x64
        control.enabled = true
        wake.enabled = true
        wake.pin = 26
        """;

    private static readonly string[] Projects = ["Daly.Protocol", "Daly.Hal", "Daly.Sensors", "Daly.Monitor", "Daly.Settings", "Daly.Bridge", "Daly.Firmware"];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void The_table_tells_what_the_objects_of_each_project_take()
    {
        Dictionary<string, long> counted = Projects.ToDictionary(name => name, _ => 0L);
        foreach (var (space, bytes) in Count("1")) counted[string.Join('.', space.Split('.').Take(2))] += bytes;
        var told = Told();
        foreach (var (project, bytes) in counted) TestContext.WriteLine($"{project}: {bytes} counted, {told[project]} told");
        foreach (var (project, bytes) in counted)
        {
            Assert.IsLessThanOrEqualTo(told[project], bytes, project);
            Assert.IsGreaterThan((long)(told[project] * LeastShare), bytes, project);
        }
    }

    [TestMethod]
    public void A_further_board_costs_what_the_table_says()
    {
        const string dialect = "\nbms.dialect = a5";
        long more = Count("1,2,3" + dialect).Values.Sum() - Count("1,2" + dialect).Values.Sum();
        TestContext.WriteLine($"{more} counted");
        Assert.IsLessThanOrEqualTo(Told()["each further board"], more);
        Assert.IsGreaterThan((long)(Told()["each further board"] * LeastShare), more);
    }

    [TestMethod]
    public void Blocks_of_12_bytes_are_counted()
    {
        HeapCount count = new();
        count.Add(new MqttInbox(), "probe");

        // The inbox: itself and 9 fields, a platform object as lock, a buffer, 12 topics that share a literal, 12 lengths of
        // two bytes, 12 flags, 12 times of eight bytes.
        int payload = (12 + (2 * Daly.Hal.MqttMessage.MaxPayload) + 11) / 12;
        Assert.AreEqual((1 + 9 + 6 + payload + 13 + 1 + 3 + 2 + 9) * 12, count.Bytes["Daly.Firmware.Adapters"]);
    }

    private static IReadOnlyDictionary<string, long> Count(string boards)
    {
        using Bench bench = new(hasBroker: false);
        PowerCycle.Enter(bench.World);
        var settings = SettingsParser.Parse($"{Everything}\nbms.boards = {boards}");
        Assert.IsEmpty(settings.Faults);
        var hardware = new Hardware(settings, new FileBlobStore(), new DeviceSystem(null));
        var loop = new BridgeThread(new BatteryBridge(hardware.CreatePorts(), settings, 0), hardware);
        // So long that the board has said what it says, on a slow machine too: what is told counts.
        long startMs = hardware.Clock.NowMs;
        for (int i = 0; i < Turns || hardware.Clock.NowMs - startMs < RunMs; i++) loop.Step();
        HeapCount count = new();
        foreach (string project in Projects) count.AddStatics(Assembly.Load(project));
        count.Add(loop);
        count.Add(hardware);
        return count.Bytes;
    }

    private static Dictionary<string, long> Told()
    {
        string text = File.ReadAllText(Path.Combine(SourceTree.Find(System.AppContext.BaseDirectory).Root, "docs", "architecture.md"));
        return TableRow().Matches(text).ToDictionary(row => row.Groups[1].Value, row => long.Parse(row.Groups[2].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"(?m)^\| ([^|]+?) \| (\d+) \| counted")]
    private static partial Regex TableRow();
}
