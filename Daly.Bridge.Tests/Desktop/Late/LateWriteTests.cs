using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Late;

/// <summary>What was reported as failed does not happen later, or is said when it does: in virtual time, with a stalled path.</summary>
[TestClass]
public sealed class LateWriteTests
{
    private const string Topic = "daly/van/1/result/discharge_fet";
    private const string Settings = "device.id = van\ncontrol.enabled = true\nbridge.supply = other\ncontrol.allow = discharge_fet,parameter\n";
    private const string Parameter = "parameter_write";
    private const string ParameterTopic = "daly/van/1/result/parameter_write";
    private const string Sleep1234 = """{"key":"sleep_s","value":1234,"ack":"i-accept-unverified-writes"}""";

    /// <summary>The data id with which A5 writes the frame of the sleep time.</summary>
    private const byte WriteId = 0x13;

    /// <summary>The data id with which A5 switches the discharge FET.</summary>
    private const byte SwitchId = 0xD9;

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
        StringAssert.Contains(Events("late_write").Single(), "discharge FET is off");
    }

    [TestMethod]
    public void A_newer_command_that_a_late_write_undoes_is_an_event_too()
    {
        Start(forgets: false);
        Assert.AreEqual("confirmed ", Send("""{"value":"off","ack":"load_dump"}"""));
        _line.HoldsAt = SwitchId; // first of what is held, so that the board hears it when all comes at once
        Assert.AreEqual("failed may_happen", Send("on"));
        Run(10_000);
        _line.Release();
        Run(20_000);

        Assert.IsTrue(IsOn);
        StringAssert.Contains(Events("late_write").Single(), "discharge FET is on");
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
    [DataRow(false, "may_happen")]
    [DataRow(true, "unknown_state")]
    public void A_parameter_of_which_nothing_was_read_after_the_write_is_in_doubt_and_the_value_before_is_told(bool isPort, string reason)
    {
        Start(forgets: true, isPort);
        _line.HoldsAt = WriteId;

        Assert.AreEqual("failed " + reason, Send(Sleep1234, Parameter, ParameterTopic, 60_000));
        StringAssert.StartsWith(Text(ParameterTopic), "in doubt: sleep_s was 65535 s, and what the BMS has now could not be read");
        StringAssert.Contains(Events("parameter").Single(), "in doubt: sleep_s was 65535 s");
    }

    [TestMethod]
    public void A_parameter_that_was_never_written_is_not_in_doubt()
    {
        Start(forgets: true);
        _line.Hold();

        Assert.AreEqual("failed no_answer", Send(Sleep1234, Parameter, ParameterTopic, 60_000));
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
    private string Send(string payload, string command = "discharge_fet", string topic = Topic, int milliseconds = 10_000)
    {
        _mqtt.Forget();
        _mqtt.Arrive("daly/van/1/set/" + command, payload, false);
        Run(milliseconds);
        using var result = JsonDocument.Parse(_mqtt.LastOf(topic)!);
        return $"{result.RootElement.GetProperty("stage").GetString()} {result.RootElement.GetProperty("reason").GetString()}";
    }

    private string Text(string topic)
    {
        using var result = JsonDocument.Parse(_mqtt.LastOf(topic)!);
        return result.RootElement.GetProperty("text").GetString()!;
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
