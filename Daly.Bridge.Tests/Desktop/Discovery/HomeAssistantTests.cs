using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Topics;
using Daly.Monitor;
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
        "time", "age_ms", "seq", "boot", "1/pack alarm_level", "1/cells count", "1/cells delta_mv", "1/cells balancing_raw", "1/temperatures count",
        "1/alarms raw", "1/alarms last_level", "1/alarms last_time", "1/link dialect", "1/link board", "1/link detection", "1/info board", "1/diagnostics dialect", "1/diagnostics board",
        "control enabled", "control restores", "control restore_time", "control restore_overdue", "control restore_tries",
        "alarms pack_high", "alarms pack_low", "alarms charge_temp_high", "alarms discharge_temp_low", "alarms soc_high", "alarms temp_delta",
        "alarms mosfet", "alarms sensor", "alarms hardware", "alarms short_circuit", "alarms off_by_command", "alarms fault_code", "alarms raw",
        "monitor sensor_text", "monitor sync_blocked_by", "monitor sync_voltage_v",
        "monitor sync_voltage_limit_v", "monitor sync_current_a", "monitor sync_current_limit_a", "monitor sync_held_s",
        "monitor sync_held_limit_s", "monitor offset_uv", "monitor gain_pct", "monitor voltage_gain_pct", "monitor settings_by_command", "control rates_by_command",
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
        var battery = new AnnouncedBattery(
            16, true, AnnouncedBattery.AllCommands + AnnouncedBattery.AllLimits + AnnouncedBattery.TwoPacks, packs: 2);
        var validator = battery.Validate();
        foreach (var (topic, payload) in battery.Published.Where(pair => pair.Value is not null && !pair.Key.EndsWith("/events", StringComparison.Ordinal)))
        {
            foreach (var key in payload!.Select(pair => pair.Key).Where(key => !NotAnnounced.Contains(key)))
            {
                var name = topic["daly/battery/".Length..];
                var isKnown = NotAnnounced.Contains($"{(name.StartsWith("2/", StringComparison.Ordinal) ? "1" + name[1..] : name)} {key}");
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
    [DataRow(4)]
    [DataRow(16)]
    [DataRow(48)]
    public void Several_packs_are_a_bank_which_is_the_battery_without_a_shunt(int cells)
    {
        foreach (var hasShunt in new[] { true, false })
        {
            var validator = new AnnouncedBattery(cells, hasShunt, AnnouncedBattery.TwoPacks + AnnouncedBattery.AllLimits, packs: 2).Validate();
            Assert.IsEmpty(validator.Faults, string.Join('\n', validator.Faults));
            var battery = validator.Entities.Single(entity => Text(entity, "device_class") == "battery");
            Assert.AreEqual(hasShunt ? "daly_battery_shunt_soc_pct" : "daly_battery_bank_soc_pct", Text(battery, "unique_id"));
        }

        Assert.IsFalse(Create(cells, true, false).Validate().Entities.Any(entity => Text(entity, "unique_id").Contains("_bank_", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("alarms.soc_low_pct=10", "level count soc_low active")]
    [DataRow("alarms.temp_high_c=50\nalarms.charge_a=9", "level count discharge_temp_high charge_current active")]
    [DataRow(AnnouncedBattery.AllLimits, "level count cell_high cell_low charge_temp_low discharge_temp_high charge_current discharge_current soc_low cell_delta active")]
    public void Own_alarms_are_entities_where_a_limit_is_set(string settings, string expected)
    {
        const string Prefix = "daly_battery_alarms_";
        var validator = new AnnouncedBattery(4, true, settings).Validate();
        Assert.IsEmpty(validator.Faults, string.Join('\n', validator.Faults));
        var ids = validator.Entities.Select(entity => Text(entity, "unique_id")).Where(id => id.StartsWith(Prefix, StringComparison.Ordinal));
        Assert.AreEqual(expected, string.Join(' ', ids.Select(id => id[Prefix.Length..])));
    }

    [TestMethod]
    public void A_number_shows_the_state_that_the_BMS_or_shunt_reports()
    {
        var numbers = Create(4, true, true).Validate().Entities.Where(entity => Text(entity, "component") == "number")
            .Select(entity => $"{Text(entity, "command_topic")} < {Text(entity, "state_topic")} {Text(entity, "value_template")}").ToArray();
        CollectionAssert.AreEqual(
            new[]
            {
                "daly/battery/set/publish_pack_s < daly/battery/control {{ value_json.publish_pack_s }}",
                "daly/battery/set/publish_cells_s < daly/battery/control {{ value_json.publish_cells_s }}",
                "daly/battery/set/publish_diagnostics_s < daly/battery/control {{ value_json.publish_diagnostics_s }}",
                "daly/battery/set/publish_shunt_s < daly/battery/control {{ value_json.publish_shunt_s }}",
                "daly/battery/set/capacity_ah < daly/battery/shunt {{ value_json.capacity_ah }}",
                "daly/battery/set/charged_v < daly/battery/monitor {{ value_json.charged_v }}",
                "daly/battery/set/tail_pct < daly/battery/monitor {{ value_json.tail_pct }}",
                "daly/battery/set/efficiency_pct < daly/battery/monitor {{ value_json.efficiency_pct }}",
                "daly/battery/set/soc_pct < daly/battery/shunt {{ value_json.soc_pct }}",
                "daly/battery/1/set/soc < daly/battery/1/pack {{ value_json.soc_pct }}",
            },
            numbers);
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
        CheckOptions(entities, "daly_battery_1_link_state", EnumWords.Of<LinkState>());
        CheckOptions(entities, "daly_battery_1_link_symptom", EnumWords.Of<LinkSymptom>());
        CheckOptions(entities, "daly_battery_1_pack_state", EnumWords.Of<ChargeState>(nameof(ChargeState.Unknown)));
    }

    [TestMethod]
    public void A_number_is_offered_in_the_range_and_unit_in_which_its_command_is_taken()
    {
        foreach (var entity in Create(4, true, true).Validate().Entities.Where(entity => entity.ContainsKey("min")))
        {
            var command = CommandCatalogue.Find(Text(entity, "command_topic").Split('/')[^1])!;
            var range = NumberText.Range(command.Min, command.Max, command.Decimals) + " " + command.Unit;
            Assert.AreEqual(range, $"{entity["min"]} to {entity["max"]} {Text(entity, "unit_of_measurement")}", command.Name);
        }
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
            new[] { "battery < -", "battery shunt < daly_battery", "battery bank < daly_battery", "battery pack 1 < daly_battery", "battery pack 2 < daly_battery" }, devices);
    }

    [TestMethod]
    public void The_longest_names_that_settings_allow_fit_into_the_buffer()
    {
        var settings = $"device.id={new string('d', 24)}\nmqtt.root={new string('r', 48)}\ndiscovery.prefix={new string('p', 48)}\n";
        var battery = new AnnouncedBattery(48, true, AnnouncedBattery.AllCommands + settings);
        var longest = battery.Retained.Max(config => Encoding.UTF8.GetByteCount(config.Payload));
        Console.WriteLine($"longest: {longest} bytes; with usual names: {Create(48, true, true).Retained.Max(config => config.Payload.Length)}");
        Assert.IsLessThanOrEqualTo(Publisher.MaxPayload, longest);
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
