using System;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;
using Daly.Simulator.I2c;
using Daly.Simulator.Ina226;
using Daly.Simulator.Scenarios;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The battery monitor inside the bridge: fed by shunt and BMS, published, kept over a restart. Virtual time.</summary>
[TestClass]
public sealed class BatteryMonitorTests : IShuntInput
{
    private const int InaAddress = 0x40;
    private const string Settings = """
        battery.cells = 4
        battery.capacity_ah = 100
        shunt.amps = 100
        shunt.millivolts = 75
        publish.shunt_s = 1
        publish.diagnostics_s = 1

        """;

    private readonly Simulation _simulation = Simulation.Create(new SimulationOptions
    {
        Boards = [new BmsProfile { Cells = 4, Sensors = 1 }],
        Load = new ConstantLoad(0.5),
        InitialSocPercent = 60,
    });

    private readonly LatestMessages _mqtt = new();
    private readonly FakeMachine _machine = new();
    private readonly MemoryBlobStore _blobs = new();
    private readonly SimulatedI2cBus _i2c = new();

    // A microampere through a milliohm makes a nanovolt.
    long IShuntInput.ShuntNanoVolts => _simulation.ShuntMicroAmps * 75 / 100;

    long IShuntInput.BusMicroVolts => _simulation.BusMicroVolts;

    [TestInitialize]
    public void PlugIn() => _i2c.Attach(InaAddress, new Ina226Model(_simulation.Clock, this));

    [TestMethod]
    public void A_current_that_the_BMS_does_not_see_is_counted()
    {
        Run(Create(Settings), TimeSpan.FromMinutes(30));

        var shunt = Json("daly/battery/shunt");
        Assert.AreEqual(-0.5, shunt.GetProperty("current_a").GetDouble(), 0.01);

        // What is published as ever-growing is what is safely stored: up to 5 minutes behind.
        Assert.IsInRange(0.25 - (0.5 * 5 / 60) - 0.005, 0.255, shunt.GetProperty("discharged_ah_total").GetDouble());
        Assert.AreEqual(0.0, Json("daly/battery/1/pack").GetProperty("current_a").GetDouble());
    }

    [TestMethod]
    public void Without_a_record_the_SOC_of_the_BMS_is_taken_as_an_estimate()
    {
        Run(Create(Settings), TimeSpan.FromSeconds(20));

        var shunt = Json("daly/battery/shunt");
        Assert.AreEqual(60.0, shunt.GetProperty("soc_pct").GetDouble(), 0.5);
        Assert.AreEqual("estimated", shunt.GetProperty("soc_quality").GetString());
        Assert.AreEqual("shunt", shunt.GetProperty("soc_source").GetString());
        Assert.AreEqual(60.0, shunt.GetProperty("remaining_ah").GetDouble(), 0.5);
        Assert.AreEqual(40.0, shunt.GetProperty("consumed_ah").GetDouble(), 0.5);
        Assert.AreEqual(0, Json("daly/battery/history").GetProperty("syncs_total").GetInt32());
    }

    [TestMethod]
    public void A_restart_loses_no_more_than_the_write_rule_allows_and_totals_never_go_back()
    {
        Run(Create(Settings), TimeSpan.FromMinutes(60));
        var before = Json("daly/battery/shunt");
        Run(Create(Settings), TimeSpan.FromSeconds(20));
        var after = Json("daly/battery/shunt");

        double total = before.GetProperty("discharged_ah_total").GetDouble();
        Assert.IsGreaterThan(0.3, total);
        Assert.IsGreaterThanOrEqualTo(total, after.GetProperty("discharged_ah_total").GetDouble());
        Assert.AreEqual(before.GetProperty("soc_pct").GetDouble(), after.GetProperty("soc_pct").GetDouble(), 0.3);
    }

    [TestMethod]
    public void A_damaged_record_is_reported_and_not_trusted()
    {
        Run(Create(Settings), TimeSpan.FromMinutes(10));
        foreach (string name in new[] { "monitor-a", "monitor-b" }) _blobs[name] = [1, 2, 3];

        var bridge = Create(Settings);
        Run(bridge, TimeSpan.FromSeconds(20));

        Assert.IsGreaterThan(0, bridge.State.Diagnostics.StorageErrors);
        Assert.AreEqual("estimated", Json("daly/battery/shunt").GetProperty("soc_quality").GetString());
    }

    [TestMethod]
    public void A_vanished_sensor_makes_the_shunt_null_and_coming_back_resumes()
    {
        var bridge = Create(Settings + "bms.stale_s = 5\n");
        Run(bridge, TimeSpan.FromSeconds(20));
        _i2c.Detach(InaAddress);
        Run(bridge, TimeSpan.FromSeconds(20));
        Assert.AreEqual(JsonValueKind.Null, Json("daly/battery/shunt").GetProperty("current_a").ValueKind);
        Assert.AreEqual("bms", Json("daly/battery/shunt").GetProperty("soc_source").GetString());

        PlugIn();
        Run(bridge, TimeSpan.FromSeconds(30));

        Assert.AreEqual(-0.5, Json("daly/battery/shunt").GetProperty("current_a").GetDouble(), 0.01);
    }

    [TestMethod]
    public void Without_a_capacity_nothing_is_claimed()
    {
        Run(Create("shunt.amps = 100\nshunt.millivolts = 75\npublish.shunt_s = 1\n"), TimeSpan.FromSeconds(20));

        var shunt = Json("daly/battery/shunt");
        Assert.AreEqual(JsonValueKind.Null, shunt.GetProperty("soc_pct").ValueKind);
        Assert.AreEqual("unknown", shunt.GetProperty("soc_quality").GetString());
        Assert.AreEqual(JsonValueKind.Null, Json("daly/battery/history").GetProperty("syncs_total").ValueKind);
    }

    [TestMethod]
    public void Settings_that_the_monitor_cannot_work_with_are_faults_naming_both_keys()
    {
        var settings = SettingsParser.Parse(Settings + "battery.empty_cell_mv = 3500\n");

        Assert.HasCount(1, settings.Faults);
        Assert.Contains("battery.empty_cell_mv", settings.Faults[0].Key);
        Assert.Contains("battery.charged_v", settings.Faults[0].Key);
    }

    private BatteryBridge Create(string settings) => new(
        new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt, I2c = _i2c, Blobs = _blobs },
        SettingsParser.Parse(settings),
        _simulation.Clock.NowMs);

    private void Run(BatteryBridge bridge, TimeSpan time)
    {
        long end = _simulation.Clock.NowMs + (long)time.TotalMilliseconds;
        while (_simulation.Clock.NowMs < end)
        {
            _simulation.AdvanceBy(10_000);
            bridge.Tick(_simulation.Clock.NowMs);
        }

        Assert.AreEqual(0, bridge.State.Diagnostics.InternalErrors, _mqtt.LastOf("daly/battery/events"));
    }

    private JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf(topic));
        return document.RootElement.Clone();
    }
}
