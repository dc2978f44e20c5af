using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable;

[TestClass]
public sealed class BatteryBridgeTests
{
    private readonly FakeMachine _machine = new FakeMachine();
    private readonly FakeLine _line = new FakeLine();
    private readonly FakeMqtt _mqtt = new FakeMqtt();

    [TestMethod]
    public void An_exception_in_one_part_is_counted_reported_and_leaves_the_others_running()
    {
        BatteryBridge bridge = Create(string.Empty);
        _line.IsThrowing = true;
        Run(bridge, 10_000);
        Check.Equal(10, bridge.State.Diagnostics.InternalErrors);
        Check.Equal(1, bridge.State.Events.Total);
        Check.Equal("polling of the BMS failed and was resumed: InvalidOperationException", bridge.State.Events.Get(1).Text);
        Check.True(_mqtt.CountOf("daly/battery/1/pack") >= 2);
        _line.IsThrowing = false;
        Run(bridge, 2000);
        Check.True(_line.Written > 0);
    }

    [TestMethod]
    public void Faults_of_the_settings_become_events()
    {
        BatteryBridge bridge = Create("a=1\nb=2\nc=3\nd=4\ne=5\nf=6");
        Check.Equal(5, bridge.State.Events.Total);
        Check.Equal("settings", bridge.State.Events.Get(1).Type);
        Check.Equal("line 1: a: found an unknown key, allowed the keys of the documentation", bridge.State.Events.Get(1).Text);
        Check.Equal("2 more faults in the settings", bridge.State.Events.Get(5).Text);
    }

    [TestMethod]
    public void Without_broker_storage_and_I2C_it_runs()
    {
        var bridge = new BatteryBridge(
            new BridgePorts(_line, _machine, _machine, _machine), SettingsParser.Parse(string.Empty), 0);
        Run(bridge, 1000);
        Check.True(_line.Written >= 13);
        Check.Equal(0, bridge.State.Diagnostics.InternalErrors);
        Check.True(bridge.State.Shunt is null);
    }

    [TestMethod]
    public void An_absent_INA226_is_an_event_and_its_topic_is_null()
    {
        BatteryBridge bridge = Create("shunt.amps = 100\nshunt.millivolts = 75");
        Run(bridge, 6000);
        Check.Equal("shunt", bridge.State.Events.Get(1).Type);
        Check.Equal("no INA226 answers: check its supply, SDA, SCL and shunt.address", bridge.State.Events.Get(1).Text);
        Check.True(_mqtt.LastOf("daly/battery/shunt")!.IndexOf("\"voltage_v\":null,\"current_a\":null,\"power_w\":null") > 0);
    }

    [TestMethod]
    public void Two_boards_are_two_packs()
    {
        BatteryBridge bridge = Create("bms.boards = 2,1\nmqtt.root=home\ndevice.id=van");
        Run(bridge, 2000);
        Check.True(_mqtt.LastOf("home/van/1/link")!.IndexOf("\"board\":2") > 0);
        Check.True(_mqtt.LastOf("home/van/2/link")!.IndexOf("\"board\":1") > 0);
        Check.Equal(2, bridge.State.Packs.Length);
    }

    [TestMethod]
    public void The_longest_loop_is_told_and_forgotten_after_two_minutes()
    {
        BatteryBridge bridge = Create(string.Empty);
        _line.SlowedClock = _machine;
        Run(bridge, 50);
        _line.SlowedClock = null;
        Check.Equal(8, bridge.State.Diagnostics.LoopMaxMs);
        Run(bridge, 60_000);
        Check.Equal(8, bridge.State.Diagnostics.LoopMaxMs);
        Run(bridge, 60_100);
        Check.Equal(0, bridge.State.Diagnostics.LoopMaxMs);
    }

    [TestMethod]
    public void The_machine_appears_in_the_diagnostics()
    {
        BatteryBridge bridge = Create(string.Empty);
        Run(bridge, 2000);
        string payload = _mqtt.LastOf("daly/battery/diagnostics")!;
        Check.True(payload.IndexOf("\"reset_reason\":\"power_on\"") > 0);
        Check.True(payload.IndexOf("\"heap_free_bytes\":41230,\"native_free_bytes\":98304") > 0);
    }

    [TestMethod]
    public void A_command_from_another_thread_has_its_turn_in_the_next_loop_which_comes_within_10_ms()
    {
        BatteryBridge bridge = Create("control.enabled=true");
        Run(bridge, 1000);
        Check.True(bridge.Tick(++_machine.NowMs) <= _machine.NowMs + 10);
        var request = new CommandRequest(CommandCatalogue.Get(CommandKind.Arm), CommandRequest.NoPack, CommandSource.Console) { Value = 1 };
        Check.True(bridge.Commands.TrySubmit(request));
        bridge.Tick(++_machine.NowMs);
        Check.True(request.Result.IsFinal);
    }

    [TestMethod]
    public void A_message_is_carried_out_and_both_its_results_are_sent_within_20_ms()
    {
        BatteryBridge bridge = Create("control.enabled=true\ncontrol.quiet_s=0");
        Run(bridge, 5000);
        _mqtt.Arrive("daly/battery/set/arm", "on", false);
        Run(bridge, 20);
        Check.Equal(2, _mqtt.CountOf("daly/battery/result/arm"));
        Check.True(_mqtt.LastOf("daly/battery/result/arm")!.IndexOf("\"stage\":\"confirmed\"") > 0);
    }

    [TestMethod]
    public void Bytes_are_taken_in_the_loop_in_which_they_are_there()
    {
        BatteryBridge bridge = Create(string.Empty);
        Run(bridge, 5000);
        bridge.Tick(++_machine.NowMs);
        _line.Arrive(0x55, 3);
        bridge.Tick(_machine.NowMs);
        Check.Equal(0, _line.Waiting);
    }

    [TestMethod]
    public void A_pulse_on_demand_ends_when_it_is_over()
    {
        var pin = new FakePin();
        var ports = new BridgePorts(_line, _machine, _machine, _machine) { Mqtt = _mqtt, WakePin = pin };
        var bridge = new BatteryBridge(ports, SettingsParser.Parse("control.enabled=true\ncontrol.allow=wake\nwake.enabled=true\nwake.pin=26\nwake.pulse_ms=100"), 0);
        Run(bridge, 1000);
        var request = new CommandRequest(CommandCatalogue.Get(CommandKind.Wake), CommandRequest.NoPack, CommandSource.Console) { Value = 1 };
        Check.True(bridge.Commands.TrySubmit(request));
        Run(bridge, 10);
        Check.True(pin.IsActive);
        Run(bridge, 105);
        Check.True(!pin.IsActive);
        Check.Equal(1, pin.Pulses);
    }

    private BatteryBridge Create(string settings) => new BatteryBridge(
        new BridgePorts(_line, _machine, _machine, _machine) { Mqtt = _mqtt, I2c = new FakeI2c() },
        SettingsParser.Parse(settings),
        0);

    private void Run(BatteryBridge bridge, long durationMs)
    {
        long endMs = _machine.NowMs + durationMs;
        while (_machine.NowMs < endMs)
        {
            _machine.NowMs += 5;
            Check.True(bridge.Tick(_machine.NowMs) >= 0);
        }
    }
}
