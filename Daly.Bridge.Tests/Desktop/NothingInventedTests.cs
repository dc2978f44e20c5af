using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.A5;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The whole bridge with boards that leave out what says how many cells and sensors there are, or what the current means.</summary>
[TestClass]
public sealed class NothingInventedTests
{
    private const string Fast = "publish.pack_s=1\npublish.cells_s=1\npublish.diagnostics_s=1\n";

    private static readonly string[] OfCells =
    [
        "cell_min_mv", "cell_min_no", "cell_max_mv", "cell_max_no", "cell_delta_mv", "temp_min_c", "temp_min_no", "temp_max_c", "temp_max_no",
        "balancing", "cycles",
    ];

    private readonly LatestMessages _mqtt = new();
    private readonly FakeMachine _machine = new();
    private Simulation _simulation = Simulation.Create(BmsProfiles.Get("16s"));

    [TestMethod]
    [DataRow(16, 4, "a5")]
    [DataRow(8, 2, "a5")]
    [DataRow(16, 4, "auto")]
    public void Without_a_count_there_is_no_cell_no_sensor_no_extreme_and_no_entity(int cells, int sensors, string dialect)
    {
        Simulate(new BmsProfile { Cells = cells, Sensors = sensors, SilentIds = [A5DataId.Status] });
        Run(Create(Fast + "bms.dialect=" + dialect + "\n"), 90_000);

        Assert.IsEmpty(Values("1/cells", "c").Concat(Values("1/temperatures", "t")).ToArray());
        Assert.IsEmpty(_mqtt.Topics.Where(topic => topic.Contains("cells_c", StringComparison.Ordinal) || topic.Contains("temperatures_t", StringComparison.Ordinal)).ToArray());
        foreach (var key in OfCells) Assert.AreEqual(JsonValueKind.Null, Json("1/pack").GetProperty(key).ValueKind, key);
        foreach (var key in new[] { "cells", "sensors" }) Assert.AreEqual(JsonValueKind.Null, Json("1/info").GetProperty(key).ValueKind, key);
        foreach (var key in new[] { "avg_mv", "delta_mv", "balancing_cells" }) Assert.AreEqual(JsonValueKind.Null, Json("1/cells").GetProperty(key).ValueKind, key);
        Assert.IsGreaterThan(20.0, Json("1/pack").GetProperty("voltage_v").GetDouble());
    }

    [TestMethod]
    [DataRow(500)]
    [DataRow(30_000)]
    public void With_a_count_the_cells_are_there_at_the_first_round(int pollMs)
    {
        Simulate(new BmsProfile());
        Run(Create(Fast + $"bms.dialect=a5\nbms.poll_ms={pollMs}\n"), 6000);

        Assert.HasCount(16, Values("1/cells", "c").Where(value => value.EndsWith("_mv", StringComparison.Ordinal)).ToArray());
        Assert.AreEqual(16, Json("1/info").GetProperty("cells").GetInt32());
        Assert.AreEqual(4, Json("1/temperatures").GetProperty("count").GetInt32());
    }

    [TestMethod]
    public void A_board_that_never_says_what_it_does_gets_a_hint_to_set_the_sign()
    {
        Simulate(new BmsProfile { SilentIds = [A5DataId.Fets] });
        Run(Create(Fast + "bms.dialect=a5\n"), 60_000);

        Assert.AreEqual(JsonValueKind.Null, Json("1/pack").GetProperty("current_a").ValueKind);
        Assert.AreEqual("online", Json("1/link").GetProperty("state").GetString());
        StringAssert.Contains(Json("1/link").GetProperty("text").GetString(), "bms.current_sign");
    }

    [TestMethod]
    [DataRow("a5", BoardDialects.A5, "")]
    [DataRow("a5", BoardDialects.A5, "bms.current_sign=normal\n")]
    [DataRow("d2", BoardDialects.D2, "")]
    public void A_board_of_known_sign_gets_no_hint(string dialect, BoardDialects spoken, string settings)
    {
        Simulate(new BmsProfile { Dialects = spoken, SilentIds = settings.Length > 0 ? [A5DataId.Fets] : [] });
        Run(Create(Fast + "bms.dialect=" + dialect + "\n" + settings), 60_000);

        Assert.AreEqual(JsonValueKind.Null, Json("1/link").GetProperty("text").ValueKind);
    }

    private void Simulate(BmsProfile board) => _simulation = Simulation.Create(
        new SimulationOptions { Boards = [board], Load = new ConstantLoad(20), InitialSocPercent = 60 });

    private BatteryBridge Create(string settings) => new(
        new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt, Blobs = new FakeBlobs() },
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

    /// <summary>Names the numbered values of a topic, such as c17_mv, that are not null.</summary>
    private IEnumerable<string> Values(string topic, string prefix) => Json(topic).EnumerateObject()
        .Where(value => value.Value.ValueKind == JsonValueKind.Number && value.Name.StartsWith(prefix, StringComparison.Ordinal) && value.Name.Any(char.IsAsciiDigit))
        .Select(value => value.Name);

    private JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic));
        return document.RootElement.Clone();
    }
}
