using Daly.Bridge.Tests.Portable.Display;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable;

[TestClass]
public sealed class HostRulesTests
{
    private const string Can = "bms.dialect = can\ncontrol.enabled = true";

    private readonly FakeMachine _machine = new FakeMachine();
    private readonly FakeLine _line = new FakeLine();

    [TestMethod]
    public void CAN_without_a_CAN_port_is_a_fault_and_nothing_is_sent()
    {
        BatteryBridge bridge = Create(Can, false);
        Check.Equal(1, bridge.State.SettingsFaults.Length);
        Check.Equal("bms.dialect: found can, allowed auto, a5, d2 or p81: this device has no CAN port", bridge.State.SettingsFaults[0].ToString());
        Check.Equal("settings", bridge.State.Events.Get(1).Type);
        for (int i = 0; i < 400; i++) bridge.Tick(i * 5);
        Check.Equal(0, _line.Written);
        Check.True(bridge.State.Packs[0].Link.Symptom == LinkSymptom.LineClosed);
    }

    [TestMethod]
    public void With_a_fault_nothing_dangerous_stays_enabled()
    {
        BridgeSettings settings = SettingsParser.Parse(Can);
        Check.Equal(0, settings.Faults.Length);
        Check.True(settings.Control.Enabled);
        var bridge = new BatteryBridge(new BridgePorts(_line, _machine, _machine, _machine), settings, 0);
        Check.Equal(1, bridge.State.SettingsFaults.Length);
        Check.True(!settings.Control.Enabled);
    }

    [TestMethod]
    public void A_host_with_a_CAN_port_may_speak_CAN()
    {
        BatteryBridge bridge = Create(Can, true);
        Check.Equal(0, bridge.State.SettingsFaults.Length);
        for (int i = 0; i < 400; i++) bridge.Tick(i * 5);
        Check.True(_line.Written > 0);
    }

    [TestMethod]
    public void The_display_says_it_in_words()
    {
        BatteryBridge bridge = Create(Can, false);
        string told = Picture.Of(new Daly.Bridge.Display.SettingsPage(), bridge.State, 32, 0);
        bridge.State.SettingsFaults = new[] { new SettingsFault(0, "bms.dialect", "can", "another") };
        Check.True(told != Picture.Of(new Daly.Bridge.Display.SettingsPage(), bridge.State, 32, 0));
        Check.True(told.Length > 0);
    }

    private BatteryBridge Create(string settings, bool carriesCan) => new BatteryBridge(
        new BridgePorts(_line, _machine, _machine, _machine) { CarriesCan = carriesCan },
        SettingsParser.Parse(settings),
        0);
}
