using System.Linq;
using System.Text.Json;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The whole bridge against boards on a simulated CAN bus with other devices on it, in virtual time.</summary>
[TestClass]
public sealed class CanBatteryTests
{
    private const string Fast = "bms.dialect=can\npublish.pack_s=1\npublish.cells_s=1\npublish.diagnostics_s=1\n";

    private readonly LatestMessages _mqtt = new();
    private readonly FakeMachine _machine = new();
    private Simulation _simulation = Simulate(Board(1));

    [TestMethod]
    public void What_is_published_is_what_the_battery_is()
    {
        Run(Create(Fast), 10_000);

        var board = _simulation.Plant.Bms.Board;
        var pack = Json("1/pack");
        Assert.AreEqual("discharging", pack.GetProperty("state").GetString());
        Assert.AreEqual(-20.0, pack.GetProperty("current_a").GetDouble(), 0.5);
        Assert.AreEqual(board.Measured.PackDeciVolts / 10.0, pack.GetProperty("voltage_v").GetDouble(), 0.15);
        Assert.AreEqual(board.Counter.SocPermille / 10.0, pack.GetProperty("soc_pct").GetDouble(), 0.2);
        Assert.AreEqual(1, pack.GetProperty("charge_fet").GetInt32());
        Assert.AreEqual(0, pack.GetProperty("alarm_level").GetInt32());
        var cells = Json("1/cells");
        Assert.AreEqual(16, cells.GetProperty("count").GetInt32());
        for (var i = 0; i < 16; i++)
            Assert.AreEqual(board.Measured.CellMilliVolts[i], cells.GetProperty($"c{i + 1}_mv").GetInt32(), 3);
        Assert.AreEqual(board.Measured.SensorCelsius[3], Json("1/temperatures").GetProperty("t4_c").GetDouble());
        Assert.AreEqual("can", Json("1/link").GetProperty("dialect").GetString());
        Assert.AreEqual("online", Json("1/link").GetProperty("state").GetString());
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
        Assert.AreEqual(0, Json("1/pack").GetProperty("discharge_fet").GetInt32());
        Assert.IsFalse(_simulation.Plant.Circuit.DischargeFetOn);
    }

    [TestMethod]
    public void Two_boards_on_one_bus_are_two_packs_and_a_bank()
    {
        _simulation = Simulate(Board(1), Board(2) with { CapacityAmpHours = 200 });
        Run(Create(Fast + "bms.boards = 1,2\n"), 60_000);

        var bank = Json("bank");
        Assert.AreEqual(2, bank.GetProperty("packs_present").GetInt32());
        Assert.AreEqual(-40.0, bank.GetProperty("current_a").GetDouble(), 1.0);
        Assert.AreEqual(300.0, bank.GetProperty("rated_ah").GetDouble(), 0.01);
        var weakest = _simulation.Plants.Min(plant => plant.Bms.Board.Measured.CellMilliVolts.Min());
        Assert.AreEqual(weakest, bank.GetProperty("cell_min_mv").GetInt32(), 3);
    }

    [TestMethod]
    public void An_adapter_that_is_pulled_out_makes_everything_null_and_back_in_it_goes_on()
    {
        var bridge = Create(Fast + "bms.stale_s=5\n");
        Run(bridge, 5000);
        _simulation.Can!.Host.Unplug();
        Run(bridge, 10_000);
        Assert.AreEqual(JsonValueKind.Null, Json("1/pack").GetProperty("voltage_v").ValueKind);
        Assert.AreEqual("line_closed", Json("1/link").GetProperty("symptom").GetString());
        _simulation.Can.Host.PlugIn();
        Run(bridge, 10_000);

        Assert.AreEqual(JsonValueKind.Number, Json("1/pack").GetProperty("voltage_v").ValueKind);
        Assert.AreEqual("online", Json("1/link").GetProperty("state").GetString());
    }

    private static BmsProfile Board(int number) => new() { BoardNumber = number, Dialects = BoardDialects.Can };

    private static Simulation Simulate(params BmsProfile[] boards) => Simulation.Create(new SimulationOptions
    {
        Boards = boards,
        Faults = ["foreign-frames=100"],
        Load = new ConstantLoad(20),
        InitialSocPercent = 60,
    });

    private BatteryBridge Create(string settings) => new(
        new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt, CarriesCan = true }, SettingsParser.Parse(settings), 0);

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
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic));
        return document.RootElement.Clone();
    }
}
