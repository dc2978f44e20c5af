using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Daly.Bridge.Tests.Desktop.Discovery.HomeAssistantVocabulary;

namespace Daly.Bridge.Tests.Desktop.Discovery;

/// <summary>Takes configurations as Home Assistant would, against the topics that are really published.</summary>
internal sealed partial class HomeAssistantValidator(IReadOnlyDictionary<string, JsonObject?> published)
{
    private readonly HashSet<string> _uniqueIds = [];
    private readonly HashSet<string> _devices = [];
    private readonly HashSet<string> _names = [];

    public List<string> Faults { get; } = [];

    /// <summary>Gets "topic key" of all entities.</summary>
    public HashSet<string> Used { get; } = [];

    public List<JsonObject> Entities { get; } = [];

    public void Add(string topic, string payload)
    {
        var match = ConfigTopic().Match(topic);
        if (!match.Success)
        {
            Faults.Add($"{topic}: illegal topic");
            return;
        }

        var entity = Expand((JsonObject)JsonNode.Parse(payload)!);
        var kind = match.Groups[1].Value;
        entity["component"] = kind;
        Entities.Add(entity);
        void Require(bool isRight, string rule)
        {
            if (!isRight) Faults.Add($"{topic}: {rule}: {payload}");
        }

        CheckIdentity(entity, match.Groups[3].Value, Require);
        CheckKeys(entity, kind, Require);
        CheckAvailability(entity, Require);
        CheckKind(entity, kind, Require);
        CheckState(entity, kind, Require);
    }

    public static string Text(JsonObject entity, string key) => entity[key]?.ToString() ?? None;

    private void CheckIdentity(JsonObject entity, string objectId, Action<bool, string> require)
    {
        var device = (JsonObject)entity["device"]!;
        var identifier = device["identifiers"]!.AsArray().Single()!.ToString();
        require(Text(entity, "unique_id") == objectId, "object id is not the unique id");
        require(_uniqueIds.Add(objectId), "unique id twice");
        require(_names.Add($"{identifier} {entity["component"]} {Text(entity, "name")}"), "name twice");
        require(!Text(entity, "name").StartsWith(Text(device, "name"), StringComparison.OrdinalIgnoreCase), "name repeats the device");
        require(Text((JsonObject)entity["origin"]!, "name") != None, "no origin");
        require(Identifier().IsMatch(identifier), "device id");
        var parent = Text(device, "via_device");
        require(parent == None || _devices.Contains(parent), "the parent was not announced before");
        _devices.Add(identifier);
    }

    private static void CheckKeys(JsonObject entity, string kind, Action<bool, string> require)
    {
        var allowed = (CommonKeys + " component " + OwnKeys[kind]).Split(' ');
        foreach (var (key, value) in entity)
        {
            require(allowed.Contains(key), $"{key} is not a key of {kind}");
            require(value is not JsonValue || value.ToString().Length > 0, $"{key} is empty");
        }

        require(Text(entity, "entity_category") is None or "diagnostic" or "config", "category");
        require(Text(entity, "entity_category") == "config" == (kind is "switch" or "number" or "button"), "config is for commands");
    }

    private static void CheckAvailability(JsonObject entity, Action<bool, string> require)
    {
        var isOfBridgeOnly = Text(entity, "availability_topic") == "daly/battery/status";
        var levels = entity["availability"]?.AsArray();
        if (Text(entity, "device_class") == "connectivity")
        {
            require(!isOfBridgeOnly && levels is null, "the connection itself is always available");
            return;
        }

        var stateTopic = Text(entity, "state_topic");
        var isLinkOrAlarm = stateTopic.EndsWith("/link", StringComparison.Ordinal) || stateTopic.EndsWith("/alarms", StringComparison.Ordinal);
        if (isOfBridgeOnly) require(levels is null, "two kinds of availability");
        if (isLinkOrAlarm) require(isOfBridgeOnly, "link and alarms depend on the bridge only");
        if (isOfBridgeOnly) return;

        require(Text(entity, "availability_mode") == "all" && levels?.Count == 2, "two levels, both needed");
        require(Text((JsonObject)levels![0]!, "topic") == "daly/battery/status", "first level");
        var link = (JsonObject)levels[1]!;
        require(LinkTopic().IsMatch(Text(link, "topic")), "second level");
        require(Text(link, "value_template") == "{{ 'online' if value_json.state == 'online' else 'offline' }}", "template of the second level");
    }

    private static void CheckKind(JsonObject entity, string kind, Action<bool, string> require)
    {
        if (kind == "sensor")
        {
            var combination = $"{Text(entity, "device_class")} {Text(entity, "unit_of_measurement")} {Text(entity, "state_class")}";
            require(SensorCombinations.Contains(combination), $"\"{combination}\" do not go together");
            require(Text(entity, "device_class") == "enum" == entity.ContainsKey("options"), "options are for enumerations");
        }
        else
        {
            require(DeviceClasses[kind].Split(' ').Contains(Text(entity, "device_class")), "device class");
        }

        if (kind == "number")
        {
            decimal Value(string key) => decimal.Parse(entity[key]!.ToString(), CultureInfo.InvariantCulture);
            require(Value("min") < Value("max") && Value("step") > 0, "range");
        }

        if (kind == "switch") require(Text(entity, "state_on") + Text(entity, "state_off") == "10", "states");
        if (kind == "button") require(Text(entity, "payload_press") == "on", "payload");
        if (kind is "switch" or "number" or "button") require(CommandTopic().IsMatch(Text(entity, "command_topic")), "command topic");
    }

    private void CheckState(JsonObject entity, string kind, Action<bool, string> require)
    {
        if (kind == "button") return;
        var topic = Text(entity, "state_topic");
        require(published.ContainsKey(topic), $"nothing is published on {topic}");
        if (!published.TryGetValue(topic, out var payload)) return;
        var template = Template().Match(Text(entity, "value_template"));
        if (payload is null)
        {
            require(!entity.ContainsKey("value_template"), "a template for plain text");
            return;
        }

        var isLevel = template.Groups[2].Success;
        var key = template.Groups[1].Value;
        require(template.Success, "template");
        require(payload.ContainsKey(key), $"{key} is not published");
        require(isLevel == (kind == "binary_sensor" && Text(entity, "device_class") == "problem" && topic.EndsWith("/alarms", StringComparison.Ordinal)), "levels");
        Used.Add($"{topic} {key}");
        if (payload[key] is { } value) CheckValue(entity, kind, value, isLevel ? "0 1 2" : "0 1", require);
    }

    private static void CheckValue(JsonObject entity, string kind, JsonNode value, string flags, Action<bool, string> require)
    {
        var isNumber = value.GetValueKind() == System.Text.Json.JsonValueKind.Number;
        if (kind is "binary_sensor" or "switch") require(isNumber && flags.Split(' ').Contains(value.ToString()), "value is no flag");
        else if (entity["options"] is JsonArray options) require(options.Any(option => option!.ToString() == value.ToString()), "value is no option");
        else if (entity.ContainsKey("unit_of_measurement") || entity.ContainsKey("state_class")) require(isNumber, "value is no number");
        else require(value.ToString().Length <= 255, "text is too long for a state");
    }

    private JsonObject Expand(JsonObject source)
    {
        var expanded = new JsonObject();
        foreach (var (key, value) in source)
        {
            if (!Abbreviations.TryGetValue(key, out var full))
            {
                Faults.Add($"{key} is no abbreviation: {source}");
                continue;
            }

            expanded[full] = value switch
            {
                JsonObject inner => Expand(inner),
                JsonArray array => new JsonArray([.. array.Select(item => item is JsonObject inner ? Expand(inner) : item!.DeepClone())]),
                _ => value!.DeepClone(),
            };
        }

        return expanded;
    }

    [GeneratedRegex("^homeassistant/(sensor|binary_sensor|switch|number|button)/([a-zA-Z0-9_-]+)/([a-zA-Z0-9_-]+)/config$")]
    private static partial Regex ConfigTopic();

    [GeneratedRegex("^[a-zA-Z0-9_-]+$")]
    private static partial Regex Identifier();

    [GeneratedRegex("^daly/battery/[0-9]+/link$")]
    private static partial Regex LinkTopic();

    [GeneratedRegex("^daly/battery/([0-9]+/)?set/[a-z_]+$")]
    private static partial Regex CommandTopic();

    [GeneratedRegex(@"^\{\{ value_json\.([a-z0-9_]+)( and 1)? \}\}$")]
    private static partial Regex Template();
}
