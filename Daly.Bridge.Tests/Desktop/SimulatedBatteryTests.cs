using System;
using System.Text.Json;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;
using Daly.Simulator.Wire;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The whole bridge against the simulated battery, in virtual time.</summary>
[TestClass]
public sealed class SimulatedBatteryTests
{
    private const string Fast = "publish.pack_s=1\npublish.cells_s=1\npublish.diagnostics_s=1\n";

    private readonly Simulation _simulation = Simulation.Create(
        new SimulationOptions { Boards = [BmsProfiles.Get("16s")], Load = new ConstantLoad(20), InitialSocPercent = 60 });

    private readonly FakeMqtt _mqtt = new();
    private readonly FakeMachine _machine = new();

    [TestMethod]
    public void What_is_published_is_what_the_battery_is()
    {
        Run(Create(Fast), 10_000);
        var pack = Json("daly/battery/1/pack");
        Assert.AreEqual("discharging", pack.GetProperty("state").GetString());
        Assert.AreEqual(-20.0, pack.GetProperty("current_a").GetDouble(), 0.5);
        Assert.AreEqual(_simulation.BusMicroVolts / 1e6, pack.GetProperty("voltage_v").GetDouble(), 0.2);
        Assert.AreEqual(60.0, pack.GetProperty("soc_pct").GetDouble(), 1.0);
        Assert.AreEqual(1, pack.GetProperty("discharge_fet").GetInt32());
        var cells = Json("daly/battery/1/cells");
        Assert.AreEqual(16, cells.GetProperty("count").GetInt32());
        Assert.AreEqual(pack.GetProperty("voltage_v").GetDouble() / 16, cells.GetProperty("avg_mv").GetInt32() / 1000.0, 0.02);
        Assert.AreEqual("online", Json("daly/battery/1/link").GetProperty("state").GetString());
        Assert.IsGreaterThan(100, Json("daly/battery/1/diagnostics").GetProperty("frames_ok_total").GetInt32());
    }

    [TestMethod]
    public void An_unplugged_cable_makes_everything_null_and_plugging_it_in_brings_it_back()
    {
        var bridge = Create(Fast + "bms.stale_s=5\n");
        Run(bridge, 5000);
        ((HostLine)_simulation.Line).Unplug();
        Run(bridge, 10_000);
        Assert.AreEqual(JsonValueKind.Null, Json("daly/battery/1/pack").GetProperty("voltage_v").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, Json("daly/battery/1/alarms").GetProperty("level").ValueKind);
        Assert.AreEqual("line_closed", Json("daly/battery/1/link").GetProperty("symptom").GetString());
        ((HostLine)_simulation.Line).PlugIn();
        Run(bridge, 10_000);
        Assert.AreEqual(JsonValueKind.Number, Json("daly/battery/1/pack").GetProperty("voltage_v").ValueKind);
        Assert.AreEqual("online", Json("daly/battery/1/link").GetProperty("state").GetString());
    }

    [TestMethod]
    public void A_FET_command_is_confirmed_by_reading_back_and_published()
    {
        var bridge = Create(Fast + "control.enabled = true\n");
        Run(bridge, 5000);
        var request = new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false });
        Assert.IsTrue(bridge.Commands.TrySubmit(request));
        Run(bridge, 1000);
        Assert.AreEqual(CommandStage.Confirmed, request.Result.Stage, request.Result.Text);
        Assert.IsLessThan(500, request.Result.ElapsedMs);
        Assert.AreEqual(0, Json("daly/battery/1/pack").GetProperty("discharge_fet").GetInt32());
    }

    [TestMethod]
    public void A_FET_command_on_a_pulled_cable_fails_or_is_refused_without_answer()
    {
        var bridge = Create(Fast + "control.enabled = true\n");
        Run(bridge, 5000);
        ((HostLine)_simulation.Line).Unplug();
        var request = new CommandRequest(1, new BmsCommand { Kind = BmsCommandKind.DischargeFet, On = false });
        Assert.IsTrue(bridge.Commands.TrySubmit(request));
        Run(bridge, 10_000);
        Assert.AreEqual(CommandReason.NoAnswer, request.Result.Reason);
        Assert.IsTrue(request.Result.IsFinal);
    }

    private BatteryBridge Create(string settings) => new(
        new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt }, SettingsParser.Parse(settings), 0);

    private void Run(BatteryBridge bridge, int milliseconds)
    {
        for (var i = 0; i < milliseconds / 5; i++)
        {
            _simulation.AdvanceBy(5000);
            bridge.Tick(_simulation.Clock.NowMs);
        }

        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors);
    }

    private JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf(topic) ?? throw new InvalidOperationException(topic));
        return document.RootElement.Clone();
    }
}
