using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Daly.Bridge.Discovery;
using Daly.Bridge.Topics;
using Daly.Protocol.Alarms;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using static Daly.Bridge.Tests.Desktop.Discovery.HomeAssistantValidator;

namespace Daly.Bridge.Tests.Desktop.Discovery;

[TestClass]
public sealed class HomeAssistantTests
{
    /// <summary>Published, but no entity: told elsewhere too, or of no use as one.</summary>
    private static readonly string[] NotAnnounced =
    [
        "time", "age_ms", "1/pack alarm_level", "1/cells count", "1/cells delta_mv", "1/cells balancing_raw", "1/temperatures count",
        "1/alarms raw", "1/link dialect", "1/link board", "1/link detection", "1/info board", "1/diagnostics dialect", "1/diagnostics board",
        "control enabled", "control restores", "monitor sensor_text", "monitor sync_blocked_by", "monitor sync_voltage_v",
        "monitor sync_voltage_limit_v", "monitor sync_current_a", "monitor sync_current_limit_a", "monitor sync_held_s",
        "monitor sync_held_limit_s", "monitor offset_uv", "monitor gain_pct", "monitor voltage_gain_pct", "monitor settings_by_command",
    ];

    [TestMethod]
    [DataRow(4, true, true)]
    [DataRow(4, true, false)]
    [DataRow(4, false, true)]
    [DataRow(4, false, false)]
    [DataRow(16, true, true)]
    [DataRow(16, false, false)]
    [DataRow(48, true, true)]
    [DataRow(48, false, false)]
    public void Home_Assistant_accepts_every_configuration(int cells, bool hasShunt, bool hasControl)
    {
        var validator = Create(cells, hasShunt, hasControl).Validate();

        Assert.IsEmpty(validator.Faults, string.Join('\n', validator.Faults));
        Assert.HasCount(cells, validator.Entities.Where(entity => Text(entity, "unique_id").Contains("_cells_c", StringComparison.Ordinal)));
        Assert.AreEqual(hasControl, validator.Entities.Any(entity => entity.ContainsKey("command_topic")));
        Assert.AreEqual(hasShunt, validator.Entities.Any(entity => Text(entity, "unique_id").StartsWith("daly_battery_shunt_", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Every_published_value_is_an_entity_or_is_known_not_to_be_one()
    {
        var battery = Create(16, true, true);
        var validator = battery.Validate();
        foreach (var (topic, payload) in battery.Published.Where(pair => pair.Value is not null && !pair.Key.EndsWith("/events", StringComparison.Ordinal)))
        {
            // Our own limits: no entities yet, said so in docs/home-assistant.md.
            if (topic == "daly/battery/alarms") continue;
            foreach (var key in payload!.Select(pair => pair.Key).Where(key => !NotAnnounced.Contains(key)))
            {
                var isKnown = NotAnnounced.Contains($"{topic["daly/battery/".Length..]} {key}");
                Assert.AreEqual(!isKnown, validator.Used.Contains($"{topic} {key}"), $"{topic} {key}");
            }
        }
    }

    [TestMethod]
    public void Every_group_of_alarms_is_an_entity()
    {
        var ids = Create(4, false, false).Validate().Entities.Select(entity => Text(entity, "unique_id")).ToArray();
        for (var group = 0; group < AlarmCatalogue.GroupCount; group++)
        {
            Assert.Contains($"daly_battery_1_alarms_{AlarmCatalogue.GroupKey((AlarmGroup)group)}", ids);
        }
    }

    [TestMethod]
    [DataRow(true, "daly_battery_shunt_soc_pct")]
    [DataRow(false, "daly_battery_1_pack_soc_pct")]
    public void There_is_one_battery_ours_with_a_shunt_else_that_of_the_BMS(bool hasShunt, string expected)
    {
        var entities = Create(4, hasShunt, true).Validate().Entities;
        var battery = entities.Single(entity => Text(entity, "device_class") == "battery");
        Assert.AreEqual(expected, Text(battery, "unique_id"));
        Assert.IsFalse(battery.ContainsKey("entity_category"));
        var ofBms = entities.Single(entity => Text(entity, "unique_id") == "daly_battery_1_pack_soc_pct");
        Assert.AreEqual(hasShunt, Text(ofBms, "entity_category") == "diagnostic");
    }

    [TestMethod]
    public void The_energy_dashboard_finds_what_went_in_and_out()
    {
        var energy = Create(4, true, false).Validate().Entities.Where(entity => Text(entity, "device_class") == "energy").ToArray();
        CollectionAssert.AreEqual(
            new[] { "daly_battery_shunt_charged_wh_total", "daly_battery_shunt_discharged_wh_total" },
            energy.Select(entity => Text(entity, "unique_id")).ToArray());
        Assert.IsTrue(energy.All(entity => Text(entity, "state_class") == "total_increasing" && !entity.ContainsKey("enabled_by_default")));
    }

    [TestMethod]
    public void Cells_above_16_are_hidden_at_first()
    {
        foreach (var entity in Create(48, false, false).Validate().Entities)
        {
            if (!Text(entity, "unique_id").StartsWith("daly_battery_1_cells_c", StringComparison.Ordinal)) continue;
            var number = int.Parse(Text(entity, "name")["Cell ".Length..], System.Globalization.CultureInfo.InvariantCulture);
            Assert.AreEqual(number > 16, Text(entity, "enabled_by_default") == "false", Text(entity, "name"));
        }
    }

    [TestMethod]
    public void Every_word_that_the_code_can_say_is_an_option()
    {
        var entities = Create(4, false, false).Validate().Entities;
        CheckOptions(entities, "daly_battery_1_link_state", Enum.GetValues<LinkState>().Select(Words.Of));
        CheckOptions(entities, "daly_battery_1_link_symptom", Enum.GetValues<LinkSymptom>().Select(Words.Of));
        CheckOptions(entities, "daly_battery_1_pack_state", Enum.GetValues<ChargeState>().Select(Words.Of).OfType<string>());
    }

    [TestMethod]
    public void Only_commands_of_the_list_are_offered()
    {
        var entities = new AnnouncedBattery(4, true, "control.enabled=true\ncontrol.allow=charge_fet,clock").Validate().Entities;
        var commands = entities.Where(entity => entity.ContainsKey("command_topic")).Select(entity => Text(entity, "command_topic")).ToArray();
        CollectionAssert.AreEquivalent(new[] { "daly/battery/set/arm", "daly/battery/1/set/charge_fet", "daly/battery/1/set/clock" }, commands);
    }

    [TestMethod]
    public void Each_pack_is_a_device_of_its_own_below_the_bridge()
    {
        var battery = new AnnouncedBattery(4, true, "bms.boards=1,2", packs: 2);
        var validator = battery.Validate();
        Assert.IsEmpty(validator.Faults, string.Join('\n', validator.Faults));
        var devices = validator.Entities.Select(entity => (JsonObject)entity["device"]!).DistinctBy(device => device["identifiers"]!.ToJsonString())
            .Select(device => $"{Text(device, "name")} < {Text(device, "via_device")}").ToArray();
        CollectionAssert.AreEqual(
            new[] { "battery < -", "battery shunt < daly_battery", "battery pack 1 < daly_battery", "battery pack 2 < daly_battery" }, devices);
    }

    [TestMethod]
    public void The_longest_names_that_settings_allow_fit_into_the_buffer()
    {
        var settings = $"device.id={new string('d', 24)}\nmqtt.root={new string('r', 48)}\ndiscovery.prefix={new string('p', 48)}\n";
        var battery = new AnnouncedBattery(48, true, AnnouncedBattery.AllCommands + settings);
        var longest = battery.Retained.Max(config => Encoding.UTF8.GetByteCount(config.Payload));
        Console.WriteLine($"longest: {longest} bytes; with usual names: {Create(48, true, true).Retained.Max(config => config.Payload.Length)}");
        Assert.IsLessThanOrEqualTo(DiscoverySubsystem.MaxPayload, longest);
    }

    [TestMethod]
    [DataRow("daly_battery_1_pack_voltage_v", "\"unit_of_meas\":\"V\"", "\"unit_of_meas\":\"%\"", "do not go together")]
    [DataRow("daly_battery_1_pack_state", "\"dev_cla\":\"enum\"", "\"dev_cla\":\"enum\",\"stat_cla\":\"measurement\"", "do not go together")]
    [DataRow("daly_battery_1_pack_voltage_v", "value_json.voltage_v", "value_json.volts", "volts is not published")]
    [DataRow("daly_battery_1_pack_voltage_v", "/1/pack\"", "/1/puck\"", "nothing is published")]
    [DataRow("daly_battery_1_pack_voltage_v", "{{ value_json.voltage_v }}", "{{ value_json.voltage_v|int }}", "template")]
    [DataRow("daly_battery_1_pack_voltage_v", "\"o\":{\"name\":\"Daly interface\",", "\"o\":{", "no origin")]
    [DataRow("daly_battery_1_pack_voltage_v", "\"sug_dsp_prc\"", "\"opt\"", "no abbreviation")]
    [DataRow("daly_battery_1_set_charge_fet", "\"stat_t\":\"daly/battery/1/pack\",", "", "nothing is published on -")]
    [DataRow("daly_battery_1_alarms_cell_low", " and 1", "", "levels")]
    [DataRow("daly_battery_1_pack_voltage_v", "\"via_device\":\"daly_battery\"", "\"via_device\":\"daly_other\"", "parent")]
    public void The_validator_sees_what_Home_Assistant_would_refuse(string id, string right, string wrong, string expected)
    {
        var battery = Create(4, true, true);
        var (topic, payload) = battery.Retained.Single(config => config.Topic.EndsWith($"/{id}/config", StringComparison.Ordinal));
        StringAssert.Contains(payload, right);
        var validator = new HomeAssistantValidator(battery.Published);
        var (firstTopic, firstPayload) = battery.Retained.First();
        validator.Add(firstTopic, firstPayload);

        validator.Add(topic, payload.Replace(right, wrong, StringComparison.Ordinal));

        Assert.IsTrue(validator.Faults.Any(fault => fault.Contains(expected, StringComparison.Ordinal)), string.Join('\n', validator.Faults));
    }

    private static void CheckOptions(List<JsonObject> entities, string id, IEnumerable<string> words)
    {
        var options = entities.Single(entity => Text(entity, "unique_id") == id)["options"]!.AsArray().Select(option => option!.ToString());
        CollectionAssert.AreEquivalent(words.Distinct().ToArray(), options.ToArray(), id);
    }

    private static AnnouncedBattery Create(int cells, bool hasShunt, bool hasControl) =>
        new(cells, hasShunt, hasControl ? AnnouncedBattery.AllCommands : string.Empty);
}
