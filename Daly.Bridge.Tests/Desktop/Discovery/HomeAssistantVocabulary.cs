using System.Collections.Generic;

namespace Daly.Bridge.Tests.Desktop.Discovery;

/// <summary>Words and combinations that Home Assistant accepts, from its own tables; written without a look at our code.</summary>
internal static class HomeAssistantVocabulary
{
    public const string None = "-";

    public static readonly Dictionary<string, string> Abbreviations = new()
    {
        ["uniq_id"] = "unique_id",
        ["stat_t"] = "state_topic",
        ["cmd_t"] = "command_topic",
        ["val_tpl"] = "value_template",
        ["dev_cla"] = "device_class",
        ["stat_cla"] = "state_class",
        ["unit_of_meas"] = "unit_of_measurement",
        ["ent_cat"] = "entity_category",
        ["avty"] = "availability",
        ["avty_t"] = "availability_topic",
        ["avty_mode"] = "availability_mode",
        ["exp_aft"] = "expire_after",
        ["en"] = "enabled_by_default",
        ["ops"] = "options",
        ["pl_prs"] = "payload_press",
        ["pl_on"] = "payload_on",
        ["pl_off"] = "payload_off",
        ["stat_on"] = "state_on",
        ["stat_off"] = "state_off",
        ["sug_dsp_prc"] = "suggested_display_precision",
        ["dev"] = "device",
        ["o"] = "origin",
        ["ids"] = "identifiers",
        ["mf"] = "manufacturer",
        ["mdl"] = "model",
        ["sw"] = "sw_version",
        ["t"] = "topic",
        ["name"] = "name",
        ["min"] = "min",
        ["max"] = "max",
        ["step"] = "step",
        ["mode"] = "mode",
        ["via_device"] = "via_device",
    };

    /// <summary>Keys that each component may have beside those that all have.</summary>
    public static readonly Dictionary<string, string> OwnKeys = new()
    {
        ["sensor"] = "state_topic value_template device_class unit_of_measurement state_class suggested_display_precision options expire_after",
        ["binary_sensor"] = "state_topic value_template device_class payload_on payload_off expire_after",
        ["switch"] = "state_topic value_template device_class command_topic payload_on payload_off state_on state_off",
        ["number"] = "state_topic value_template device_class unit_of_measurement command_topic min max step mode",
        ["button"] = "device_class command_topic payload_press",
    };

    public const string CommonKeys =
        "name unique_id availability availability_topic availability_mode device origin entity_category enabled_by_default";

    /// <summary>Device class, unit and state class of a sensor that go together.</summary>
    public static readonly HashSet<string> SensorCombinations =
    [
        "voltage V measurement", "voltage mV measurement", "current A measurement", "current mA measurement",
        "power W measurement", "power kW measurement", "battery % measurement",
        "energy Wh total_increasing", "energy kWh total_increasing", "energy_storage Wh measurement", "energy_storage kWh measurement",
        "temperature °C measurement", "signal_strength dBm measurement", "enum - -", "timestamp - -",
        "duration d measurement", "duration h measurement", "duration min measurement", "duration s measurement", "duration ms measurement",
        "- Ah measurement", "- Ah total_increasing", "- % measurement", "- B measurement", "- s total_increasing",
        "- - measurement", "- - total_increasing", "- - -",
    ];

    public static readonly Dictionary<string, string> DeviceClasses = new()
    {
        ["binary_sensor"] = "- problem connectivity running battery_charging",
        ["switch"] = "switch",
        ["number"] = "- battery",
        ["button"] = "- restart",
    };
}
