using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Hal;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Battery;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>The whole bridge with a board that goes to sleep, is woken by the pin, starts slowly and says only zeros at first.</summary>
[TestClass]
public sealed class WakingTests : IOutputPin
{
    private const int StartMs = 8000;
    private const int ZerosMs = 6000;
    private const string Settings = "wake.enabled=true\nwake.pin=5\ncontrol.enabled=true\nbms.stale_s=10\npublish.pack_s=1\npublish.cells_s=1\npublish.diagnostics_s=1\nbms.dialect=";

    /// <summary>What says nothing about the battery.</summary>
    private static readonly string[] Plain = ["time", "seq", "count"];

    private readonly LatestMessages _mqtt = new();
    private readonly FakeMachine _machine = new();
    private Simulation _simulation = null!;
    private BatteryBridge _bridge = null!;
    private long _pulseMs = long.MinValue;
    private bool _isWoken;

    private long NowMs => _simulation.Clock.NowMs;

    private LinkStatus Link => _bridge.State.Packs[0].Link;

    void IOutputPin.Set(bool active)
    {
        if (active) _pulseMs = NowMs;
    }

    [TestMethod]
    [DataRow("a5", BoardDialects.A5)]
    [DataRow("d2", BoardDialects.D2)]
    [DataRow("p81", BoardDialects.P81)]
    [DataRow("auto", BoardDialects.A5)]
    public void Nothing_is_published_of_the_zeros_after_waking_and_everything_comes_back(string dialect, BoardDialects spoken)
    {
        FallAsleep(dialect, spoken);
        RunUntil(() => _pulseMs >= 0, 120);
        RunUntil(() => Link.State == LinkState.Online, 20);
        Assert.AreEqual(BmsPowerState.ZeroFrames, _simulation.Plant.Bms.Board.Power.State);

        HashSet<string> published = [];
        while (NowMs < _pulseMs + StartMs + ZerosMs - 100)
        {
            Run(100);
            foreach (var topic in new[] { "1/pack", "1/cells", "1/temperatures", "1/alarms" }) published.UnionWith(Values(topic));
        }

        Assert.IsEmpty(published, string.Join(' ', published));
        Run(15_000);
        Assert.AreEqual(_simulation.BusMicroVolts / 1e6, Json("1/pack").GetProperty("voltage_v").GetDouble(), 0.3);
        Assert.AreEqual(0, Json("1/pack").GetProperty("alarm_level").GetInt32());
        Assert.AreEqual(1, Json("1/pack").GetProperty("discharge_fet").GetInt32());
        Assert.IsGreaterThan(3000, Json("1/cells").GetProperty("c1_mv").GetInt32());
        Assert.AreEqual(100.0, Json("1/info").GetProperty("rated_ah").GetDouble(), 0.01);
        AssertHasEvent("wake", "wake pulse of 200 ms, try 1 of 3");
        AssertHasEvent("wake", "the BMS answers after the wake pulse");
        AssertHasEvent("implausible", "a value that cannot be true was rejected");
    }

    [TestMethod]
    [DataRow("a5", BoardDialects.A5)]
    [DataRow("d2", BoardDialects.D2)]
    [DataRow("p81", BoardDialects.P81)]
    public void What_a_board_is_that_slept_from_the_start_is_known_soon_after_the_zeros(string dialect, BoardDialects spoken)
    {
        Start(dialect, spoken, startsAsleep: true);
        RunUntil(() => _isWoken, 120);
        Run(ZerosMs);
        Assert.AreEqual(JsonValueKind.Null, Json("1/info").GetProperty("rated_ah").ValueKind);
        Run(15_000);
        Assert.AreEqual(100.0, Json("1/info").GetProperty("rated_ah").GetDouble(), 0.01);
    }

    [TestMethod]
    public void What_stays_unanswered_while_it_starts_is_no_timeout_and_before_the_pulse_it_is_one()
    {
        FallAsleep("a5", BoardDialects.A5);
        var asleep = Link.Counters.Timeouts;
        Run(10_000);
        Assert.IsGreaterThan(asleep + 5, Link.Counters.Timeouts);
        RunUntil(() => _pulseMs >= 0, 120);
        var before = Link.Counters.Timeouts;

        RunUntil(() => Link.State == LinkState.Online, 20);

        Assert.IsGreaterThan(_pulseMs + 5000, NowMs);
        Assert.AreEqual(before, Link.Counters.Timeouts);
    }

    [TestMethod]
    public void A_board_that_does_not_wake_has_timeouts_again_after_the_settle_time_of_the_last_pulse()
    {
        FallAsleep("a5", BoardDialects.A5);
        _isWoken = true;
        RunUntil(() => _pulseMs >= 0, 120);
        var before = Link.Counters.Timeouts;
        Run(19_000);
        Assert.AreEqual(before, Link.Counters.Timeouts);
        Run(51_000);
        AssertHasEvent("wake", "the BMS does not answer after 3 wake pulses");
        Assert.IsLessThan(before + 12, Link.Counters.Timeouts);
        var settled = Link.Counters.Timeouts;
        Run(15_000);
        Assert.IsGreaterThan(settled + 9, Link.Counters.Timeouts);
    }

    // A load of 0 lets it sleep after 20 s; only the button wakes it.
    private void FallAsleep(string dialect, BoardDialects spoken)
    {
        Start(dialect, spoken, startsAsleep: false);
        Run(15_000);
        Assert.AreEqual(LinkState.Online, Link.State);
        Assert.AreEqual(100.0, Json("1/info").GetProperty("rated_ah").GetDouble(), 0.01);
        RunUntil(() => Link.State == LinkState.Lost, 60);
    }

    private void Start(string dialect, BoardDialects spoken, bool startsAsleep)
    {
        _simulation = Simulation.Create(new SimulationOptions
        {
            Boards =
            [
                new BmsProfile
                {
                    Dialects = spoken,
                    Cells = 16,
                    Sensors = 2,
                    StartsAsleep = startsAsleep,
                    SleepAfterSeconds = 20,
                    CurrentWakes = false,
                    ZeroFramesAfterWakeMs = ZerosMs,
                },
            ],
            Load = new ConstantLoad(0),
            InitialSocPercent = 60,
        });
        var ports = new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt, WakePin = this };
        var settings = SettingsParser.Parse(Settings + dialect);
        Assert.IsEmpty(settings.Faults, string.Join('\n', settings.Faults.Select(fault => fault.ToString())));
        _bridge = new BatteryBridge(ports, settings, NowMs);
    }

    private void RunUntil(Func<bool> isReached, int seconds)
    {
        for (var i = 0; i < seconds * 20 && !isReached(); i++) Run(50);
        Assert.IsTrue(isReached());
    }

    private void Run(int milliseconds)
    {
        for (var i = 0; i < milliseconds / 5; i++)
        {
            _simulation.AdvanceBy(5000);
            _bridge.Tick(NowMs);
            if (_pulseMs < 0 || _isWoken || NowMs < _pulseMs + StartMs) continue;
            _isWoken = true;
            _simulation.Plant.Bms.PressButton(_simulation.Clock.NowMicroseconds);
        }

        Assert.AreEqual(0, _bridge.State.Diagnostics.InternalErrors);
    }

    private IEnumerable<string> Values(string topic) => Json(topic).EnumerateObject()
        .Where(value => value.Value.ValueKind != JsonValueKind.Null && !Plain.Contains(value.Name))
        .Select(value => $"{topic}.{value.Name}={value.Value}");

    private void AssertHasEvent(string type, string text) => Assert.IsTrue(
        _mqtt.Events.Any(entry => entry.Contains($"\"type\":\"{type}\"", StringComparison.Ordinal) && entry.Contains(text, StringComparison.Ordinal)), text);

    private JsonElement Json(string topic)
    {
        using var document = JsonDocument.Parse(_mqtt.LastOf("daly/battery/" + topic));
        return document.RootElement.Clone();
    }
}
