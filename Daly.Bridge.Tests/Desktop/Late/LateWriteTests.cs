using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Settings;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Late;

/// <summary>What was reported as failed does not happen later, or is said when it does: in virtual time, with a stalled path.</summary>
[TestClass]
public sealed class LateWriteTests
{
    private const string Topic = "daly/van/1/result/discharge_fet";
    private const string Settings = "device.id = van\ncontrol.enabled = true\nbridge.supply = other\n";

    private readonly FakeMachine _machine = new();
    private readonly FakeMqtt _mqtt = new();
    private readonly List<LinkState> _states = [];
    private Simulation _simulation = null!;
    private HoldingLine _line = null!;
    private BatteryBridge _bridge = null!;

    private bool IsOn => _simulation.Plant.Bms.Board.Fets.DischargeCommanded;

    [TestMethod]
    public void A_write_that_failed_is_not_delivered_when_the_path_goes_on_after_75_seconds()
    {
        Start(forgets: true);
        _line.Hold();
        Assert.AreEqual("failed may_happen", Send("""{"value":"off","ack":"load_dump"}"""));
        Run(75_000);

        _line.Release();
        Run(130_000);

        Assert.IsTrue(IsOn);
        Assert.AreEqual(LinkState.Online, _bridge.State.Packs[0].Link.State);
        Assert.IsEmpty(Events("late_write"));
    }

    [TestMethod]
    public void What_somebody_on_the_way_delivers_all_the_same_is_an_event_once()
    {
        Start(forgets: false);
        _line.Hold();
        Assert.AreEqual("failed may_happen", Send("""{"value":"off","ack":"load_dump"}"""));
        Run(75_000);

        _line.Release();
        Run(60_000);

        Assert.IsFalse(IsOn, "nobody can recall it");
        StringAssert.Contains(Events("late_write").Single(), "discharge MOSFET is off");
    }

    [TestMethod]
    public void A_newer_command_that_a_late_write_undoes_is_an_event_too()
    {
        Start(forgets: false);
        Assert.AreEqual("confirmed ", Send("""{"value":"off","ack":"load_dump"}"""));
        _line.Hold();
        Assert.AreEqual("failed may_happen", Send("on"));
        Run(10_000);
        _line.Release();
        Run(20_000);

        Assert.IsTrue(IsOn);
        StringAssert.Contains(Events("late_write").Single(), "discharge MOSFET is on");
    }

    [TestMethod]
    public void A_change_that_a_command_ordered_is_no_late_write()
    {
        Start(forgets: true);
        _line.Hold();
        Assert.AreEqual("failed may_happen", Send("""{"value":"off","ack":"load_dump"}"""));
        _line.Release();
        Run(5000);

        Assert.AreEqual("confirmed ", Send("""{"value":"off","ack":"load_dump"}"""));
        Run(5000);

        Assert.IsFalse(IsOn);
        Assert.IsEmpty(Events("late_write"));
    }

    [TestMethod]
    public void A_port_on_which_nobody_can_hold_anything_leaves_an_unknown_state_and_nothing_that_may_happen()
    {
        Start(forgets: true, isPort: true);
        _line.Hold();
        Assert.AreEqual("failed unknown_state", Send("""{"value":"off","ack":"load_dump"}"""));
    }

    [TestMethod]
    public void A_lost_board_costs_one_new_connection_and_the_link_does_not_flip_with_it()
    {
        Start(forgets: true);
        _states.Clear();

        _line.Hold();
        Run(120_000);

        Assert.AreEqual(1, _line.Resets);
        CollectionAssert.AreEqual((LinkState[])[LinkState.Online, LinkState.Lost], _states);
    }

    private void Start(bool forgets, bool isPort = false)
    {
        _simulation = Simulation.Create(BmsProfiles.Get("old-4s"));
        _line = new HoldingLine(_simulation.Line, _simulation.Clock, forgets) { IsPort = isPort };
        var ports = new BridgePorts(_line, _simulation.Clock, _machine, _machine) { Mqtt = _mqtt };
        _bridge = new BatteryBridge(ports, SettingsParser.Parse(Settings), 0);
        Run(20_000);
        Assert.AreEqual(LinkState.Online, _bridge.State.Packs[0].Link.State);
    }

    /// <returns>Stage and reason of the result that came within 10 s.</returns>
    private string Send(string payload)
    {
        _mqtt.Forget();
        _mqtt.Arrive("daly/van/1/set/discharge_fet", payload, false);
        Run(10_000);
        using var result = JsonDocument.Parse(_mqtt.LastOf(Topic)!);
        return $"{result.RootElement.GetProperty("stage").GetString()} {result.RootElement.GetProperty("reason").GetString()}";
    }

    private List<string> Events(string type) =>
        [.. EventNumbers().Select(_bridge.State.Events.Get).Where(e => e.Type == type).Select(e => e.Text)];

    private IEnumerable<long> EventNumbers()
    {
        for (long i = _bridge.State.Events.Oldest; i <= _bridge.State.Events.Total; i++) yield return i;
    }

    private void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 5)
        {
            if (_mqtt.Count > 500) _mqtt.Forget();
            _simulation.AdvanceBy(5000);
            _bridge.Tick(_simulation.Clock.NowMs);
            var state = _bridge.State.Packs[0].Link.State;
            if (_states.Count == 0 || _states[^1] != state) _states.Add(state);
        }
    }
}
