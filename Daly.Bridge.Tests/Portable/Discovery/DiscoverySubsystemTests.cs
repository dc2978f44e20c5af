using Daly.Bridge.Discovery;
using Daly.Bridge.Mqtt;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Settings;

namespace Daly.Bridge.Tests.Portable.Discovery;

[TestClass]
public sealed class DiscoverySubsystemTests
{
    private const string Config = "homeassistant/";
    private const string Cell4 = "homeassistant/sensor/battery/daly_battery_1_cells_c4_mv/config";
    private const string Cell5 = "homeassistant/sensor/battery/daly_battery_1_cells_c5_mv/config";

    private readonly RetainingMqtt _mqtt = new RetainingMqtt();
    private readonly PackState _pack = ExamplePack.Create(0);
    private BridgeState _state = null!;
    private DiscoverySubsystem _discovery = null!;
    private Publisher _publisher = null!;
    private MessageDispatcher _dispatcher = null!;
    private long _nowMs;

    [TestMethod]
    public void A_configuration_is_as_Home_Assistant_documents_it()
    {
        Create(string.Empty);
        Settle();
        Check.Equal(
            "{\"name\":\"Voltage\",\"uniq_id\":\"daly_battery_1_pack_voltage_v\",\"stat_t\":\"daly/battery/1/pack\","
            + "\"val_tpl\":\"{{ value_json.voltage_v }}\",\"dev_cla\":\"voltage\",\"unit_of_meas\":\"V\",\"stat_cla\":\"measurement\","
            + "\"sug_dsp_prc\":1,\"exp_aft\":60,\"avty\":[{\"t\":\"daly/battery/status\"},{\"t\":\"daly/battery/1/link\","
            + "\"val_tpl\":\"{{ 'online' if value_json.state == 'online' else 'offline' }}\"}],\"avty_mode\":\"all\","
            + "\"dev\":{\"ids\":[\"daly_battery_1\"],\"name\":\"battery pack 1\",\"mf\":\"Daly\",\"mdl\":\"Smart BMS\","
            + "\"via_device\":\"daly_battery\"},\"o\":{\"name\":\"Daly interface\",\"sw\":\"" + BridgeVersion.Text + "\"}}",
            _mqtt.Payload("homeassistant/sensor/battery/daly_battery_1_pack_voltage_v/config"));
    }

    [TestMethod]
    public void Everything_is_retained_with_QoS_1_and_the_parent_comes_first()
    {
        Create(string.Empty);
        Settle();
        Check.True(_mqtt.Retained.Count > 90);
        Check.Equal(0, _mqtt.QoS0Retained);
        Check.Equal("homeassistant/binary_sensor/battery/daly_battery_status/config", (string)_mqtt.Order[0]!);
    }

    [TestMethod]
    public void One_turn_sends_one_message_at_most()
    {
        Create(string.Empty);
        for (int i = 0; i < 300; i++)
        {
            int before = _mqtt.Count;
            _discovery.Tick(_nowMs += 100);
            Check.True(_mqtt.Count <= before + 1);
        }
    }

    [TestMethod]
    public void Afterwards_it_is_silent_until_the_next_session_and_then_repeats_what_is_wanted()
    {
        Create(string.Empty);
        Settle();
        int wanted = _mqtt.Retained.Count;
        int sent = _mqtt.Count;
        Run(60_000);
        Check.Equal(sent, _mqtt.Count);
        _mqtt.Sessions++;
        Settle();
        Check.Equal(sent + wanted, _mqtt.Count);
    }

    [TestMethod]
    public void A_refused_message_is_tried_again_and_nothing_is_lost()
    {
        Create(string.Empty);
        for (int i = 0; i < 400; i++)
        {
            _mqtt.Room = i % 2;
            _discovery.Tick(_nowMs += 100);
        }

        _mqtt.Room = int.MaxValue;
        Settle();
        int kept = _mqtt.Retained.Count;
        _mqtt.Sessions++;
        Settle();
        Check.Equal(kept, _mqtt.Retained.Count);
    }

    [TestMethod]
    public void Without_connection_nothing_is_tried()
    {
        Create(string.Empty);
        _mqtt.State = MqttLinkState.Waiting;
        Run(5000);
        Check.Equal(0, _mqtt.Count);
        Check.True(!_discovery.IsSettled);
    }

    [TestMethod]
    public void The_birth_message_repeats_everything_within_ten_seconds_and_the_states_after_it()
    {
        Create(string.Empty);
        Settle();
        int wanted = _mqtt.Retained.Count;
        _mqtt.Order.Clear();
        _mqtt.Send("homeassistant/status", "online", false);
        Run(10_000 + 3000);
        Check.Equal(wanted, _mqtt.CountOf(Config));
        Check.Equal("homeassistant/binary_sensor/battery/daly_battery_status/config", (string)_mqtt.Order[0]!);
        _publisher.Tick(_nowMs);
        Check.Equal("daly/battery/status", (string)_mqtt.Order[_mqtt.Order.Count - 1]!);
    }

    [TestMethod]
    public void Only_a_live_online_is_a_birth_message()
    {
        Create(string.Empty);
        Settle();
        int sent = _mqtt.Count;
        _mqtt.Send("homeassistant/status", "online", true);
        _mqtt.Send("homeassistant/status", "offline", false);
        _mqtt.Send("homeassistant/status", "onlinE", false);
        _mqtt.Send("homeassistant/status", string.Empty, false);
        _mqtt.Send("homeassistant/other", "online", false);
        Run(15_000);
        Check.Equal(sent, _mqtt.Count);
    }

    [TestMethod]
    public void A_smaller_number_of_cells_removes_the_rest_and_a_larger_one_brings_them_back()
    {
        Create(string.Empty);
        Settle();
        Check.True(_mqtt.Payload(Cell4) != null);
        Check.True(_mqtt.Payload(Cell5) is null);
        int kept = _mqtt.Retained.Count;
        _pack.Data.Status.CellCount = 3;
        Run(5000);
        Check.True(_mqtt.Payload(Cell4) is null);
        Check.Equal(kept - 1, _mqtt.Retained.Count);
        _pack.Data.Status.CellCount = 5;
        Run(5000);
        Check.True(_mqtt.Payload(Cell5) != null);
        Check.Equal(kept + 1, _mqtt.Retained.Count);
    }

    [TestMethod]
    public void While_the_number_of_cells_is_unknown_the_cells_of_an_earlier_start_stay()
    {
        Create(string.Empty);
        _pack.Data.Status.CellCount = 0;
        _pack.Data.Status.TemperatureSensorCount = 0;
        _mqtt.Retained.Add(Cell5, "earlier");
        Settle();
        Check.Equal("earlier", _mqtt.Payload(Cell5));
        _pack.Data.Status.CellCount = 4;
        Run(5000);
        Check.True(_mqtt.Payload(Cell5) is null);
    }

    [TestMethod]
    public void Removal_leaves_nothing_and_lasts_until_it_is_undone()
    {
        Create(string.Empty);
        Settle();
        int kept = _mqtt.Retained.Count;
        _discovery.RemoveAll();
        Settle();
        Check.Equal(0, _mqtt.Retained.Count);
        _mqtt.Sessions++;
        _mqtt.Send("homeassistant/status", "online", false);
        Run(15_000);
        Check.Equal(0, _mqtt.Retained.Count);
        _discovery.AnnounceAll();
        Settle();
        Check.Equal(kept, _mqtt.Retained.Count);
    }

    [TestMethod]
    public void Switched_off_it_removes_what_an_earlier_start_has_left_once()
    {
        Create("control.enabled=true\ncontrol.allow=charge_fet,discharge_fet,soc,clock");
        Settle();
        Create("discovery.enabled = false");
        Settle();
        Check.Equal(0, _mqtt.Retained.Count);
        int sent = _mqtt.Count;
        _mqtt.Sessions++;
        Run(10_000);
        Check.Equal(sent, _mqtt.Count);
    }

    [TestMethod]
    public void Commands_that_are_no_longer_allowed_are_removed_at_the_next_start()
    {
        const string Switch = "homeassistant/switch/battery/daly_battery_1_set_charge_fet/config";
        Create("control.enabled=true\ncontrol.allow=charge_fet");
        Settle();
        Check.True(_mqtt.Payload(Switch)!.IndexOf("\"stat_t\":\"daly/battery/1/pack\"") > 0);
        Check.True(_mqtt.Payload("homeassistant/switch/battery/daly_battery_1_set_discharge_fet/config") is null);
        Create("control.allow=charge_fet");
        Settle();
        Check.True(_mqtt.Payload(Switch) is null);
    }

    [TestMethod]
    public void A_device_id_that_no_settings_file_could_hold_still_gives_legal_ids()
    {
        BridgeSettings settings = SettingsParser.Parse(string.Empty);
        settings.Device.Id = "my van/ä";
        Create(settings);
        Settle();
        Check.True(_mqtt.Payload("homeassistant/sensor/my_van__/daly_my_van___1_pack_voltage_v/config") != null);
    }

    private void Create(string settings) => Create(SettingsParser.Parse(settings));

    private void Create(BridgeSettings settings)
    {
        _state = new BridgeState(new FakeMachine(), new PackState[] { _pack }, null, 0);
        TopicSlot[] slots = TopicList.Create(new TopicNames("daly", settings.Device.Id), _state, settings.Publish);
        _publisher = new Publisher(_mqtt, slots, _state.Diagnostics);
        _discovery = new DiscoverySubsystem(_mqtt, _state, settings, _publisher);
        _dispatcher = new MessageDispatcher(_mqtt, new IMessageHandler[] { _discovery }, _state.Results);
    }

    private void Settle()
    {
        _discovery.Tick(_nowMs += 100);
        for (int i = 0; i < 2000 && !_discovery.IsSettled; i++) _discovery.Tick(_nowMs += 100);
        Check.True(_discovery.IsSettled);
    }

    private void Run(int durationMs)
    {
        for (long endMs = _nowMs + durationMs; _nowMs < endMs;)
        {
            _nowMs += 10;
            _dispatcher.Tick(_nowMs);
            Check.True(_discovery.Tick(_nowMs) > _nowMs);
        }
    }
}
