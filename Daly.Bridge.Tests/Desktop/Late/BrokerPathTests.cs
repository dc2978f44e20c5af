using System.Text.Json;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Settings;
using Daly.Simulator;
using Daly.Simulator.Bms;

namespace Daly.Bridge.Tests.Desktop.Late;

/// <summary>The age of a command with the usual settings and the true times: 24 s in a stalled path, 30 s in a stopped program.</summary>
[TestClass]
public sealed class BrokerPathTests
{
    private const string Off = """{"value":"off","ack":"load_dump"}""";
    private const string Settings = "device.id = van\ncontrol.enabled = true\nbridge.supply = other\n";

    private readonly FakeMachine _machine = new();
    private readonly Simulation _simulation = Simulation.Create(BmsProfiles.Get("old-4s"));
    private readonly BrokerPath _broker;
    private readonly BatteryBridge _bridge;

    public BrokerPathTests()
    {
        _broker = new BrokerPath(_simulation.Clock, 40);
        var ports = new BridgePorts(_simulation.Line, _simulation.Clock, _machine, _machine) { Mqtt = _broker };
        _bridge = new BatteryBridge(ports, SettingsParser.Parse(Settings), 0);
        Run(20_000);
    }

    private bool IsOn => _simulation.Plant.Bms.Board.Fets.DischargeCommanded;

    [TestMethod]
    public void A_command_that_a_path_kept_which_stalled_for_24_seconds_is_late()
    {
        _broker.Stall(24_000);
        Run(10_000);
        Send(Off);
        Run(20_000);

        Assert.AreEqual("refused late", Result);
        Assert.IsTrue(IsOn);
        Send(Off);
        Run(3000);
        Assert.AreEqual("confirmed ", Result, "a fresh one is done");
    }

    [TestMethod]
    public void A_command_that_came_while_the_program_was_stopped_for_30_seconds_is_late()
    {
        StandStill(15_000);
        Send(Off);
        StandStill(15_000);
        Run(5000);

        Assert.AreEqual("refused late", Result);
        Assert.IsTrue(IsOn);
    }

    [TestMethod]
    public void A_command_that_a_path_kept_for_two_seconds_is_done()
    {
        _broker.Stall(2000);
        Send(Off);
        Run(5000);

        Assert.AreEqual("confirmed ", Result);
        Assert.IsFalse(IsOn);
    }

    private string Result
    {
        get
        {
            using var result = JsonDocument.Parse(_broker.LastOf("daly/van/1/result/discharge_fet")!);
            return $"{result.RootElement.GetProperty("stage").GetString()} {result.RootElement.GetProperty("reason").GetString()}";
        }
    }

    private void Send(string payload) => _broker.Send("daly/van/1/set/discharge_fet", payload);

    private void StandStill(int milliseconds) => _simulation.AdvanceBy(milliseconds * 1000L);

    private void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 5)
        {
            _simulation.AdvanceBy(5000);
            _bridge.Tick(_simulation.Clock.NowMs);
        }
    }
}
