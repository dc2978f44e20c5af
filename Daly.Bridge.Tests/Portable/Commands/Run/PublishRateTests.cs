using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Monitor.Records;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Commands.Run;

/// <summary>Periods of topics, set by command: through the whole bridge, with a storage that outlives it.</summary>
[TestClass]
public sealed class PublishRateTests
{
    private const string Allowed = "control.enabled = true\ncontrol.allow = settings\ncontrol.quiet_s = 0\n";
    private const string Announcing = "discovery.enabled = true";
    private const string Pack = "daly/battery/1/pack";
    private const string Control = "daly/battery/control";

    private readonly FakeMachine _machine = new FakeMachine();
    private readonly NamedBlobs _blobs = new NamedBlobs();
    private readonly FakeMqtt _mqtt = new FakeMqtt();
    private BatteryBridge _bridge;

    public PublishRateTests()
    {
        _bridge = Start(string.Empty);
    }

    [TestMethod]
    public void A_period_counts_at_once_also_after_a_much_longer_one()
    {
        Confirmed("publish_pack_s", "3600");
        Check.Equal(0, MessagesIn(100, Pack));
        Confirmed("publish_pack_s", "2");
        int messages = MessagesIn(20, Pack);
        Check.True(messages >= 9 && messages <= 10);
    }

    [TestMethod]
    public void Each_command_sets_the_period_of_its_own_topics()
    {
        Confirmed("publish_cells_s", "1");
        Confirmed("publish_diagnostics_s", "2");
        Check.True(MessagesIn(20, "daly/battery/1/cells") >= 18);
        Check.True(MessagesIn(20, "daly/battery/diagnostics") >= 9);
        Check.Equal(4, MessagesIn(20, Pack));
    }

    [TestMethod]
    public void It_outlives_a_restart_and_stands_above_the_settings_file_until_the_reset()
    {
        Confirmed("publish_pack_s", "7");
        _bridge = Start("publish.pack_s = 30");
        Shows(7, 30, 60, 1);
        Confirmed("settings_reset", "on");
        Shows(30, 30, 60, 0);
        _bridge = Start("publish.pack_s = 20");
        Shows(20, 30, 60, 0);
    }

    [TestMethod]
    public void What_is_out_of_range_or_no_whole_number_is_refused_and_changes_nothing()
    {
        Refused("publish_pack_s", "0", "out_of_range");
        Refused("publish_pack_s", "3601", "out_of_range");
        Refused("publish_pack_s", "-5", "out_of_range");
        Refused("publish_cells_s", "1.5", "malformed");
        Refused("publish_diagnostics_s", "on", "malformed");
        Shows(5, 30, 60, 0);
        Check.Equal(0, _blobs.Read("rates", new byte[64]));
    }

    [TestMethod]
    public void The_period_of_a_shunt_that_is_not_there_is_refused() => Refused("publish_shunt_s", "1", "not_allowed");

    [TestMethod]
    public void Without_permission_it_is_refused()
    {
        _bridge = Start("control.allow = clock");
        Refused("publish_pack_s", "1", "not_allowed");
        Shows(5, 30, 60, 0);
    }

    [TestMethod]
    public void A_storage_that_fails_is_told_and_tried_again()
    {
        _blobs.IsFailing = true;
        string result = Send("publish_pack_s", "9");
        Check.Equal("confirmed", CommandRig.Field(result, "stage"));
        Check.Equal("done, but storing failed: a restart may undo it", CommandRig.Field(result, "text"));
        _blobs.IsFailing = false;
        Run(70);
        _bridge = Start(string.Empty);
        Shows(9, 30, 60, 1);
    }

    [TestMethod]
    public void A_storage_that_hangs_is_told_after_three_seconds()
    {
        _blobs.IsSlow = true;
        _mqtt.Arrive("daly/battery/set/publish_pack_s", "9", false);
        Run(2);
        Check.Equal("accepted", CommandRig.Field(Last("publish_pack_s"), "stage"));
        Run(2);
        Check.Equal("done, but storing takes too long: a restart may undo it", CommandRig.Field(Last("publish_pack_s"), "text"));
    }

    [TestMethod]
    public void A_damaged_record_is_told_and_the_settings_file_counts()
    {
        Confirmed("publish_pack_s", "7");
        _blobs.Damage("rates");
        _bridge = Start(string.Empty);
        Check.Equal(1, _bridge.State.Diagnostics.StorageErrors);
        Check.Equal("storage", _bridge.State.Events.Get(_bridge.State.Events.Oldest).Type);
        Shows(5, 30, 60, 0);
    }

    [TestMethod]
    public void An_impossible_period_in_a_record_is_not_used()
    {
        var store = new RecordStore(new RecordMedium(_blobs, "battery", 64), new RawContent('P', "rates", new byte[] { 10, 0, 0, 0, 0, 0, 0x11, 0x0E }), 0);
        store.Save();
        store.Tick(0);
        _bridge = Start(string.Empty);
        Shows(10, 30, 60, 1);
    }

    [TestMethod]
    public void Home_Assistant_is_told_after_which_time_a_value_is_too_old_now()
    {
        const string Voltage = "homeassistant/sensor/battery/daly_battery_1_pack_voltage_v/config";
        _bridge = Start(Announcing);
        Run(60);
        Check.True((_mqtt.LastOf(Voltage) ?? "none").IndexOf("\"exp_aft\":60,") > 0);
        _mqtt.Forget();
        Confirmed("publish_pack_s", "100");
        Run(60);
        Check.True((_mqtt.LastOf(Voltage) ?? "none").IndexOf("\"exp_aft\":300,") > 0);
    }

    private BatteryBridge Start(string settings)
    {
        _mqtt.Forget();
        var ports = new BridgePorts(new FakeLine(), _machine, _machine, _machine) { Mqtt = _mqtt, Blobs = _blobs };
        string text = settings.IndexOf("control.allow") < 0 ? Allowed + settings : "control.enabled = true\ncontrol.quiet_s = 0\n" + settings;
        if (settings != Announcing) text += "\ndiscovery.enabled = false";
        _bridge = new BatteryBridge(ports, SettingsParser.Parse(text), _machine.NowMs);
        Run(2);
        return _bridge;
    }

    private void Run(int seconds)
    {
        for (int i = 0; i < seconds * 100; i++)
        {
            _machine.NowMs += 10;
            _bridge.Tick(_machine.NowMs);
        }

        Check.Equal(0, _bridge.State.Diagnostics.InternalErrors);
    }

    private int MessagesIn(int seconds, string topic)
    {
        _mqtt.Forget();
        Run(seconds);
        return _mqtt.CountOf(topic);
    }

    private string Send(string name, string payload)
    {
        _mqtt.Forget();
        _mqtt.Arrive("daly/battery/set/" + name, payload, false);
        Run(2);
        return Last(name);
    }

    private string Last(string name) => _mqtt.LastOf("daly/battery/result/" + name) ?? "none";

    private void Confirmed(string name, string payload)
    {
        string result = Send(name, payload);
        Check.Equal("confirmed", CommandRig.Field(result, "stage") + CommandRig.Field(result, "reason") + CommandRig.Field(result, "text"));
    }

    private void Refused(string name, string payload, string reason)
    {
        string result = Send(name, payload);
        Check.Equal("refused " + reason, CommandRig.Field(result, "stage") + " " + CommandRig.Field(result, "reason"));
    }

    private void Shows(int pack, int cells, int diagnostics, int isByCommand)
    {
        _mqtt.Forget();
        Run(62);
        string control = _mqtt.LastOf(Control) ?? "none";
        string expected = "\"publish_pack_s\":" + pack + ",\"publish_shunt_s\":5,\"publish_cells_s\":" + cells
            + ",\"publish_diagnostics_s\":" + diagnostics + ",\"rates_by_command\":" + isByCommand + ",";
        Check.Equal(expected, control.Substring(control.IndexOf("\"publish_pack_s\""), expected.Length));
    }
}
