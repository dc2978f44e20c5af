using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Commands;

/// <summary>From reception to confirmed, with every simulated board, in virtual time with true byte times.</summary>
[TestClass]
public sealed class CommandTimeTests
{
    private const string Settings =
        "control.enabled = true\nbridge.supply = other\ncontrol.allow = charge_fet,discharge_fet,soc,clock\ncontrol.quiet_s = 0\n";

    private readonly FakeMachine _machine = new();
    private readonly FakeMqtt _mqtt = new();

    public static IEnumerable<object[]> Boards => BmsProfiles.All.Select(profile => new object[] { profile.Name });

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DynamicData(nameof(Boards))]
    public void Every_command_is_confirmed_in_time_and_never_fails(string board)
    {
        var profile = BmsProfiles.Get(board);
        var simulation = Simulation.Create(new SimulationOptions { Boards = [profile] });
        var ports = new BridgePorts(simulation.Line, simulation.Clock, _machine, _machine) { Mqtt = _mqtt };
        var bridge = new BatteryBridge(ports, SettingsParser.Parse(Settings + $"bms.boards = {profile.BoardNumber}"), 0);
        Run(bridge, simulation, 20_000);

        var isQuick = profile.Cells <= 16 && profile.TurnaroundMaxMs <= 50 && profile.LosesRequestsWithinMs <= 20;
        long longestMs = 0;
        var longest = string.Empty;
        for (var round = 0; round < 12; round++)
        {
            foreach (var (name, payload) in Commands)
            {
                if (name == "soc") _mqtt.Arrive("daly/battery/set/arm", "on", false);
                Run(bridge, simulation, 1000 + (37 * round));
                var elapsedMs = Confirmed(bridge, simulation, name, payload);
                if (elapsedMs > longestMs) (longestMs, longest) = (elapsedMs, $"{name} {payload}");
            }
        }

        TestContext.WriteLine($"{board}: {longestMs} ms ({longest}), gap {bridge.State.Packs[0].Link.GapMs} ms");
        Assert.IsLessThanOrEqualTo(isQuick ? 500 : 1500, longestMs);
        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors);
    }

    private static (string Name, string Payload)[] Commands =>
    [
        ("discharge_fet", """{"value":"off","ack":"load_dump"}"""), ("discharge_fet", "on"),
        ("charge_fet", """{"value":"off","ack":"load_dump,charger_lockup"}"""), ("charge_fet", "on"),
        ("soc", "55.5"), ("clock", "on"),
    ];

    private long Confirmed(BatteryBridge bridge, Simulation simulation, string name, string payload)
    {
        _mqtt.Forget();
        _mqtt.Arrive($"daly/battery/1/set/{name}", payload, false);
        Run(bridge, simulation, 4000);
        using var result = JsonDocument.Parse(_mqtt.LastOf($"daly/battery/1/result/{name}")!);
        Assert.AreEqual("confirmed", result.RootElement.GetProperty("stage").GetString(), result.RootElement.GetRawText());
        return result.RootElement.GetProperty("elapsed_ms").GetInt64();
    }

    private void Run(BatteryBridge bridge, Simulation simulation, int milliseconds)
    {
        for (var i = 0; i < milliseconds / 5; i++)
        {
            if (_mqtt.Count > 500) _mqtt.Forget();
            simulation.AdvanceBy(5000);
            bridge.Tick(simulation.Clock.NowMs);
        }
    }
}
