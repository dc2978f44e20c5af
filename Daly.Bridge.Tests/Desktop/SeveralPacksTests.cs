using System.Linq;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The whole bridge against boards of all dialects, alone and several on one line, in virtual time.</summary>
[TestClass]
public sealed class SeveralPacksTests
{
    private const string Fast = "publish.pack_s=1\npublish.cells_s=1\npublish.diagnostics_s=1\n";

    private readonly LatestMessages _mqtt = new();
    private readonly FakeMachine _machine = new();
    private readonly FakeBlobs _blobs = new();
    private Simulation _simulation = Simulation.Create(BmsProfiles.Get("16s"));

    [TestMethod]
    [DataRow(BoardDialects.A5, "a5")]
    [DataRow(BoardDialects.D2, "d2")]
    [DataRow(BoardDialects.P81, "p81")]
    public void A_board_of_any_dialect_is_found_and_published_the_same(BoardDialects speaks, string word)
    {
        Simulate(new BmsProfile { Dialects = speaks });
        Run(Create(Fast), 70_000);

        var pack = Json("1/pack");
        Assert.AreEqual("discharging", pack.GetProperty("state").GetString());
        Assert.AreEqual(-20.0, pack.GetProperty("current_a").GetDouble(), 0.5);
        Assert.AreEqual(60.0, pack.GetProperty("soc_pct").GetDouble(), 1.0);
        Assert.AreEqual(_simulation.Plant.Bms.Board.Measured.PackDeciVolts / 10.0, pack.GetProperty("voltage_v").GetDouble(), 0.15);
        Assert.AreEqual(0, pack.GetProperty("alarm_level").GetInt32());
        Assert.AreEqual(16, Json("1/cells").GetProperty("count").GetInt32());
        Assert.AreEqual(4, Json("1/temperatures").GetProperty("count").GetInt32());
        Assert.AreEqual(word, Json("1/link").GetProperty("dialect").GetString());
        StringAssert.Contains(Json("1/link").GetProperty("detection").GetString(), " answers");
    }

    [TestMethod]
    [DataRow(BoardDialects.P81, JsonValueKind.Number)]
    [DataRow(BoardDialects.D2, JsonValueKind.Null)]
    [DataRow(BoardDialects.A5, JsonValueKind.Null)]
    public void Heating_and_fan_are_published_where_they_are_read_and_null_elsewhere(BoardDialects speaks, JsonValueKind kind)
    {
        Simulate(new BmsProfile { Dialects = speaks });
        Run(Create(Fast), 70_000);

        Assert.AreEqual(kind, Json("1/pack").GetProperty("heating").ValueKind);
        Assert.AreEqual(kind, Json("1/pack").GetProperty("fan").ValueKind);
    }

    [TestMethod]
    public void The_serial_number_is_published_where_it_is_read()
    {
        Simulate(new BmsProfile { Dialects = BoardDialects.D2 });
        var bridge = Create(Fast);
        Run(bridge, 30_000);

        Assert.IsNotNull(bridge.State.Packs[0].Data.Identity.SerialNumber);
        Assert.AreEqual(bridge.State.Packs[0].Data.Identity.SerialNumber, Json("1/info").GetProperty("serial").GetString());
    }

    [TestMethod]
    public void The_last_alarms_of_sixteen_packs_are_stored_and_come_back()
    {
        Simulate(new BmsProfile());
        var settings = Fast + "bms.boards = " + string.Join(',', Enumerable.Range(1, 16)) + "\n";
        var bridge = Create(settings);
        foreach (var pack in bridge.State.Packs) pack.LastAlarms.Load(0x0C, 2, 1_767_225_600, false);
        Run(bridge, 3000);

        Assert.IsTrue(Create(settings).State.Packs.Skip(1).All(pack => pack.LastAlarms is { Bits: 0x0C, Level: 2, UnixSeconds: 1_767_225_600 }));
    }

    [TestMethod]
    public void The_dialect_that_was_found_is_remembered()
    {
        Simulate(new BmsProfile { Dialects = BoardDialects.D2 });
        Run(Create(Fast), 70_000);
        var again = Create(Fast);

        Assert.AreEqual(Daly.Protocol.Detection.DialectKind.D2, again.State.Packs[0].Detection!.Detected);
        Run(again, 300);
        Assert.AreEqual("D2 answers", again.State.Packs[0].DetectionText);
    }

    [TestMethod]
    public void Two_boards_of_different_dialects_are_two_packs_and_a_bank()
    {
        Simulate(new BmsProfile(), new BmsProfile { BoardNumber = 2, Dialects = BoardDialects.P81, CapacityAmpHours = 200 });
        Run(Create(Fast + "bms.boards = 1,2\n"), 60_000);

        Assert.AreEqual("a5", Json("1/link").GetProperty("dialect").GetString());
        Assert.AreEqual("p81", Json("2/link").GetProperty("dialect").GetString());
        var bank = Json("bank");
        Assert.AreEqual(2, bank.GetProperty("packs_present").GetInt32());
        Assert.AreEqual(-40.0, bank.GetProperty("current_a").GetDouble(), 1.0);
        Assert.AreEqual(300.0, bank.GetProperty("rated_ah").GetDouble(), 0.01);
        Assert.AreEqual("discharging", bank.GetProperty("state").GetString());
        int weakest = _simulation.Plants.Min(plant => plant.Bms.Board.Measured.CellMilliVolts.Min());
        Assert.AreEqual(weakest, bank.GetProperty("cell_min_mv").GetInt32(), 3);
    }

    [TestMethod]
    public void A_pack_that_is_missing_makes_the_bank_null_and_is_counted()
    {
        Simulate(new BmsProfile(), new BmsProfile { BoardNumber = 2, Dialects = BoardDialects.None });
        Run(Create(Fast + "bms.boards = 1,2\n"), 20_000);

        var bank = Json("bank");
        Assert.AreEqual(2, bank.GetProperty("packs").GetInt32());
        Assert.AreEqual(1, bank.GetProperty("packs_present").GetInt32());
        Assert.AreEqual(JsonValueKind.Null, bank.GetProperty("current_a").ValueKind);
        Assert.AreEqual("nothing answers (tried A5, 0x81)", Json("2/link").GetProperty("detection").GetString());
        Assert.AreEqual(JsonValueKind.Number, Json("1/pack").GetProperty("current_a").ValueKind);
    }

    /// <summary>Each has a battery of its own, and both answer each request.</summary>
    [TestMethod]
    [DataRow(BoardDialects.A5, 60)]
    [DataRow(BoardDialects.P81, 200)]
    [DataRow(BoardDialects.D2, 200)]
    public void Two_boards_with_one_number_are_told_in_the_link_and_as_an_event_once(BoardDialects speaks, int laterMs)
    {
        Simulate([$"duplicate-number={laterMs}"], new BmsProfile { Dialects = speaks });
        var bridge = Create(Fast);
        Run(bridge, 120_000);

        Assert.AreEqual("two_boards", Json("1/link").GetProperty("symptom").GetString());
        Assert.AreEqual("two boards have this number: give each its own", Json("1/link").GetProperty("text").GetString());
        Assert.AreEqual(1, TwinEvents(bridge, 1));
    }

    [TestMethod]
    [DataRow(BoardDialects.A5, 70)]
    [DataRow(BoardDialects.A5, 83)]
    [DataRow(BoardDialects.A5, 110)]
    [DataRow(BoardDialects.P81, 230)]
    [DataRow(BoardDialects.P81, 330)]
    public void On_a_shared_wire_the_pack_is_told_whose_number_two_boards_have_and_no_other(BoardDialects speaks, int laterMs)
    {
        var twin = new BmsProfile { BoardNumber = 2, Dialects = speaks };
        Simulate([], new BmsProfile(), twin, twin with { TurnaroundMinMs = laterMs, TurnaroundMaxMs = laterMs });
        var bridge = Create(Fast + "bms.boards = 1,2\n");
        Run(bridge, 180_000);

        Assert.AreEqual("two_boards", Json("2/link").GetProperty("symptom").GetString());
        Assert.AreEqual(1, TwinEvents(bridge, 2));
        Assert.AreEqual(0, TwinEvents(bridge, 1));
        Assert.AreNotEqual("two_boards", Json("1/link").GetProperty("symptom").GetString());
        Assert.AreEqual("online", Json("1/link").GetProperty("state").GetString());
    }

    /// <summary>Fresh from the box each has number 1.</summary>
    [TestMethod]
    [DataRow(BoardDialects.A5, 45)]
    [DataRow(BoardDialects.A5, 83)]
    [DataRow(BoardDialects.P81, 230)]
    [DataRow(BoardDialects.P81, 330)]
    public void Where_two_packs_are_wanted_and_both_boards_are_number_one_that_is_told(BoardDialects speaks, int laterMs)
    {
        var first = new BmsProfile { Dialects = speaks };
        Simulate([], first, first with { TurnaroundMinMs = laterMs, TurnaroundMaxMs = laterMs });
        var bridge = Create(Fast + "bms.boards = 1,2\n");
        Run(bridge, 180_000);

        Assert.AreEqual("two_boards", Json("1/link").GetProperty("symptom").GetString());
        Assert.AreEqual(1, TwinEvents(bridge, 1));
        Assert.AreEqual("lost", Json("2/link").GetProperty("state").GetString());
        Assert.AreEqual(0, TwinEvents(bridge, 2));
    }

    [TestMethod]
    [DataRow("late-replies=0.3")]
    [DataRow("merged=0.5")]
    [DataRow("noise=0.5")]
    [DataRow("lost-frames=0.3")]
    [DataRow("stale-frame=0.5")]
    public void On_a_bad_shared_wire_nobody_is_taken_for_two(string fault)
    {
        Simulate([fault], new BmsProfile(), new BmsProfile { BoardNumber = 2 }, new BmsProfile { BoardNumber = 3, Dialects = BoardDialects.P81 });
        var bridge = Create(Fast + "bms.boards = 1,2,3\n");
        Run(bridge, 180_000);

        Assert.AreEqual(0, TwinEvents(bridge, 1) + TwinEvents(bridge, 2) + TwinEvents(bridge, 3));
    }

    [TestMethod]
    public void One_pack_alone_has_no_bank()
    {
        Run(Create(Fast), 3000);
        Assert.AreEqual(LatestMessages.Nothing, _mqtt.LastOf("daly/battery/bank"));
    }

    private static int TwinEvents(BatteryBridge bridge, int pack)
    {
        int found = 0;
        for (long i = bridge.State.Events.Oldest; i <= bridge.State.Events.Total; i++)
        {
            var told = bridge.State.Events.Get(i);
            found += told.Pack == pack && told.Text.StartsWith("two boards have this number", System.StringComparison.Ordinal) ? 1 : 0;
        }

        return found;
    }

    private void Simulate(params BmsProfile[] boards) => Simulate([], boards);

    private void Simulate(string[] faults, params BmsProfile[] boards) => _simulation = Simulation.Create(
        new SimulationOptions { Boards = boards, Faults = faults, Load = new ConstantLoad(20), InitialSocPercent = 60 });

    private BatteryBridge Create(string settings) => new(
        new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt, Blobs = _blobs },
        SettingsParser.Parse(settings),
        _simulation.Clock.NowMs);

    private void Run(BatteryBridge bridge, int milliseconds)
    {
        for (var i = 0; i < milliseconds / 5; i++)
        {
            _simulation.AdvanceBy(5000);
            bridge.Tick(_simulation.Clock.NowMs);
        }

        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors, bridge.State.Events.Get(bridge.State.Events.Total).Text);
    }

    private JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic));
        return document.RootElement.Clone();
    }
}
