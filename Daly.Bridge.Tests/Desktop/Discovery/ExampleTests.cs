using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Daly.Bridge.Tests.Desktop.Discovery.HomeAssistantValidator;

namespace Daly.Bridge.Tests.Desktop.Discovery;

/// <summary>Every entity, topic and key that the ready-made pieces use is there.</summary>
[TestClass]
public sealed partial class ExampleTests
{
    private static readonly AnnouncedBattery Battery = new(
        4, true, AnnouncedBattery.AllCommands + AnnouncedBattery.AllLimits + AnnouncedBattery.TwoPacks, packs: 2);
    private static readonly List<JsonObject> Entities = Battery.Validate().Entities;

    [TestMethod]
    [DataRow("home-assistant/dashboard.yaml", 25)]
    [DataRow("home-assistant/automations.yaml", 4)]
    public void Every_entity_that_Home_Assistant_shows_or_watches_is_announced_and_not_hidden(string file, int least)
    {
        var shown = ShownEntityIds();
        var used = EntityIds().Matches(ExampleFiles.Read(file)).Select(match => match.Value).Distinct().ToArray();
        Assert.IsGreaterThanOrEqualTo(least, used.Length);
        foreach (var id in used) Assert.Contains(id, shown, id);
    }

    [TestMethod]
    public void The_words_that_automations_wait_for_are_options_of_the_link()
    {
        var link = Entities.Single(entity => Text(entity, "unique_id") == "daly_battery_1_link_state");
        var options = link["options"]!.AsArray().Select(option => option!.ToString()).ToArray();
        var words = ListItem().Matches(ExampleFiles.Read("home-assistant/automations.yaml")).Select(match => match.Groups[1].Value).ToArray();
        CollectionAssert.AreEqual(new[] { "asleep", "lost" }, words);
        foreach (var word in words) Assert.Contains(word, options);
    }

    [TestMethod]
    public void The_flow_is_wired_and_uses_topics_and_keys_that_are_there()
    {
        var nodes = JsonNode.Parse(ExampleFiles.Read("node-red/flow.json"))!.AsArray().Select(node => (JsonObject)node!).ToArray();
        var ids = nodes.Select(node => Text(node, "id")).ToArray();
        CollectionAssert.AllItemsAreUnique(ids);
        var targets = nodes.SelectMany(node => node["wires"]?.AsArray() ?? []).SelectMany(wire => wire!.AsArray()).Select(id => id!.ToString());
        foreach (var target in targets) Assert.Contains(target, ids);

        foreach (var node in nodes.Where(node => Text(node, "type") == "mqtt in")) CheckInput(Text(node, "topic"));
        var output = nodes.Single(node => Text(node, "type") == "mqtt out");
        Assert.AreEqual("false", Text(output, "retain"));
        Assert.Contains(Text(output, "topic"), Entities.Select(entity => Text(entity, "command_topic")));
        CheckKeys("shunt", nodes, "daly-low");
        CheckKeys("1/alarms", nodes, "daly-alarm");
    }

    [TestMethod]
    public void The_flow_forgets_no_alarm_while_the_BMS_sleeps_and_so_does_not_repeat_it()
    {
        // The names are null then: what was told last must be left alone before anything is remembered.
        var nodes = JsonNode.Parse(ExampleFiles.Read("node-red/flow.json"))!.AsArray().Select(node => (JsonObject)node!);
        var code = Text(nodes.Single(node => Text(node, "id") == "daly-alarm"), "func");
        var leaves = code.IndexOf("if (active === null) return null;", StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, leaves);
        Assert.IsLessThan(code.IndexOf("context.set", StringComparison.Ordinal), leaves);
    }

    [TestMethod]
    public void Telegraf_takes_topics_and_texts_that_are_there()
    {
        var text = ExampleFiles.Read("telegraf/daly.conf");
        var topics = TelegrafTopic().Matches(text).Select(match => match.Groups[1].Value).Where(topic => !topic.EndsWith('+')).ToArray();
        Assert.HasCount(11, topics);
        foreach (var topic in topics) Assert.IsTrue(Battery.Published.Keys.Any(name => Fits(topic, name)), topic);
        foreach (var key in Strings().Matches(text).SelectMany(match => match.Groups[1].Value.Split(", ")).Select(key => key.Trim('"')))
        {
            Assert.IsTrue(Battery.Published.Values.Any(payload => payload?.ContainsKey(key) == true), key);
        }
    }

    [TestMethod]
    public void The_parsing_of_topics_has_as_many_levels_as_the_topics()
    {
        var text = ExampleFiles.Read("telegraf/daly.conf");
        foreach (Match match in Parsing().Matches(text))
        {
            var levels = match.Groups[1].Value.Split('/').Length;
            Assert.HasCount(levels, match.Groups[2].Value.Split('/'));
            Assert.HasCount(levels, match.Groups[3].Value.Split('/'));
        }

        Assert.HasCount(2, Parsing().Matches(text));
    }

    [TestMethod]
    public void The_unit_publishes_runs_and_restarts_the_bridge()
    {
        var text = ExampleFiles.Read("systemd/daly.service");
        StringAssert.Contains(text, "dotnet publish Daly.Desktop -c Release -r linux-arm64 --self-contained");
        StringAssert.Contains(text, "ExecStart=/opt/daly/daly run --config /etc/daly/daly.conf --state /var/lib/daly --plain");
        foreach (var line in new[] { "Restart=always", "Type=notify", "WatchdogSec=30" }) StringAssert.Contains(text, line + "\n");
        foreach (var section in new[] { "[Unit]", "[Service]", "[Install]" }) StringAssert.Contains(text, section);
    }

    [TestMethod]
    public void Every_file_of_the_document_is_there()
    {
        var files = DocumentedFile().Matches(Documents.Read("home-assistant.md")).Select(match => match.Groups[1].Value).ToArray();
        Assert.HasCount(8, files);
        foreach (var file in files) Assert.IsNotEmpty(ExampleFiles.Read(file), file);
    }

    /// <summary>Gives the entity ids that Home Assistant makes of what is announced and not hidden.</summary>
    internal static HashSet<string> ShownEntityIds() =>
        Entities.Where(entity => !entity.ContainsKey("enabled_by_default")).Select(EntityId).ToHashSet();

    private static void CheckInput(string topic)
    {
        var isResult = topic.Replace("/result/", "/set/", StringComparison.Ordinal) is var command && command != topic
            && Entities.Any(entity => Text(entity, "command_topic") == command);
        Assert.IsTrue(isResult || Battery.Published.Keys.Any(name => Fits(topic, name)), topic);
    }

    private static void CheckKeys(string topic, JsonObject[] nodes, string id)
    {
        var code = Text(nodes.Single(node => Text(node, "id") == id), "func");
        var keys = PayloadKey().Matches(code).Select(match => match.Groups[1].Value).ToArray();
        Assert.IsNotEmpty(keys);
        foreach (var key in keys) Assert.IsTrue(Battery.Published["daly/battery/" + topic]!.ContainsKey(key), key);
    }

    private static bool Fits(string filter, string topic) =>
        Regex.IsMatch(topic, "^" + filter.Replace("+", "[^/]+", StringComparison.Ordinal) + "$");

    /// <summary>As Home Assistant makes it of both names.</summary>
    private static string EntityId(JsonObject entity)
    {
        var name = Text((JsonObject)entity["device"]!, "name") + " " + Text(entity, "name");
        return Text(entity, "component") + "." + Word().Replace(name.ToLowerInvariant(), "_");
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(sensor|binary_sensor|switch|number|button)\.battery_[a-z0-9_]+")]
    private static partial Regex EntityIds();

    [GeneratedRegex("^        - ([a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"msg\.payload\.([a-z_]+)")]
    private static partial Regex PayloadKey();

    [GeneratedRegex("\"(daly/[^\"]+)\"")]
    private static partial Regex TelegrafTopic();

    [GeneratedRegex(@"json_string_fields = \[([^\]]+)\]")]
    private static partial Regex Strings();

    [GeneratedRegex("topic = \"([^\"]+)\"\\s+measurement = \"([^\"]+)\"\\s+tags = \"([^\"]+)\"")]
    private static partial Regex Parsing();

    [GeneratedRegex("`examples/([^`]+)`")]
    private static partial Regex DocumentedFile();
}
