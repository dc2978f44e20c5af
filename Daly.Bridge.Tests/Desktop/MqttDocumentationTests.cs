using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.Discovery;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Bridge.Wake;
using Daly.Monitor;
using Daly.Protocol;
using Daly.Sensors;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop;

[TestClass]
public sealed partial class MqttDocumentationTests
{
    private static readonly string Right = Documents.Read("mqtt.md");

    /// <summary>Gets or sets what is checked; only one test at a time puts a wrong one here.</summary>
    private static string Document { get; set; } = Right;

    [TestMethod]
    public void Every_topic_and_every_key_is_documented_in_its_own_section()
    {
        var mqtt = new FakeMqtt();
        var publisher = new Publisher(mqtt, TopicList.Create(new TopicNames("<root>", "<device>"), State(), Rates()), new DiagnosticsState(0));
        for (var ms = 0; ms < 2000; ms += 10) publisher.Tick(ms);
        Assert.AreEqual(23, mqtt.Count);
        for (var i = 0; i < mqtt.Count; i++) CheckSection(AnyPack(mqtt.Topic(i)), mqtt.Payload(i));
    }

    [TestMethod]
    public void Every_word_of_an_enumeration_is_documented_in_its_own_section()
    {
        for (var table = 0; table < ValueTables.Count; table++)
        {
            var section = Section($"<root>/<device>/{(table < ValueTables.OfDevice ? string.Empty : "<n>/")}{ValueTables.Topic(table)}");
            for (var index = 0; index < ValueTables.Rows(table); index++)
            {
                var row = new EntityRow();
                row.Parse(ValueTables.Row(table, index), ValueTables.Topic(table), 0);

                // What a bank does is told by the words of a pack.
                if (row.Topic == "bank") continue;
                foreach (var word in row.Options.Split(',', StringSplitOptions.RemoveEmptyEntries)) StringAssert.Contains(section, $"`{word}`");
            }
        }
    }

    [TestMethod]
    public void Every_documented_section_is_a_topic_that_is_sent()
    {
        var slots = TopicList.Create(new TopicNames("<root>", "<device>"), State(), Rates());
        var sent = slots.Select(slot => AnyPack(slot.Name)).Distinct().Order().ToArray();
        var documented = Heading().Matches(Document).Select(match => match.Groups[1].Value).Order().ToArray();
        CollectionAssert.AreEqual(sent, documented);
    }

    [TestMethod]
    public void What_is_retained_and_with_which_QoS_is_documented()
    {
        foreach (var slot in TopicList.Create(new TopicNames("<root>", "<device>"), State(), Rates()))
        {
            var section = Section(AnyPack(slot.Name));
            var isRetained = slot.Delivery is TopicDelivery.Retained or TopicDelivery.RetainedAtLeastOnce;
            var qos = slot.Delivery == TopicDelivery.RetainedAtLeastOnce ? "QoS 1" : "QoS 0";
            StringAssert.Contains(section, (isRetained ? "Retained, " : "Not retained, ") + qos, slot.Name);
        }
    }

    [TestMethod]
    public void Every_command_is_documented_with_value_permission_and_danger()
    {
        for (var i = 0; i < CommandCatalogue.Count; i++)
        {
            var command = CommandCatalogue.At(i);
            var decimals = command.Decimals > 0 ? $", {command.Decimals} decimal{(command.Decimals > 1 ? "s" : string.Empty)}" : string.Empty;
            var allow = command.AllowWord is null ? "–" : $"`{command.AllowWord}`";
            var danger = command.IsDangerous ? "yes" : command.IsFet ? "`off`" : "no";
            var row = $"| `{command.Name}` | {(command.IsOfPack ? "pack" : "bridge")} | {command.Range}{decimals} | {allow} | {danger} |";
            StringAssert.Contains(Document, row);
        }
    }

    [TestMethod]
    public void Every_range_in_words_is_the_range_in_numbers()
    {
        for (var i = 0; i < CommandCatalogue.Count; i++)
        {
            var command = CommandCatalogue.At(i);
            if (command.Form != CommandForm.Number) continue;
            var scale = (decimal)Math.Pow(10, command.Decimals);
            StringAssert.StartsWith(command.Range, FormattableString.Invariant($"{command.Min / scale:0.###} to {command.Max / scale:0.###} "));
        }
    }

    [TestMethod]
    public void Every_reason_stage_and_acknowledgement_is_documented()
    {
        foreach (var reason in Enum.GetValues<CommandReason>())
        {
            if (reason != CommandReason.None) StringAssert.Contains(Document, $"| `{CommandWords.Of(reason)}` | ");
        }

        for (var i = 0; i < CommandAcks.Count; i++) StringAssert.Contains(Document, $"| `{CommandAcks.Word(i)}` | ");
        StringAssert.Contains(Document, "`accepted`, `confirmed`, `refused` or `failed`");
        StringAssert.Contains(Document, $"1 to {CommandPayloadReader.MaxIdLength} characters");
        StringAssert.Contains(Document, $"the last {RecentIds.Capacity} are remembered");
        StringAssert.Contains(Document, $"1 to {CommandFactory.MaxForSeconds}:");
        StringAssert.Contains(Document, $"At most {CommandRate.MaxCommands} commands are begun within {CommandRate.WindowMs / 1000} s, and at most {CommandMailbox.Capacity} wait");
    }

    [TestMethod]
    public void Every_type_of_event_is_documented_and_no_other()
    {
        var root = Documents.Root();
        var used = new[] { "Daly.Bridge", "Daly.Firmware" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => EventType().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value)
            .Distinct().Order(StringComparer.Ordinal).ToArray();
        var row = Document.Split('\n').Single(line => line.StartsWith("| `type` |", StringComparison.Ordinal));
        var documented = Quoted().Matches(row).Select(match => match.Groups[1].Value).Skip(1).Order(StringComparer.Ordinal).ToArray();
        CollectionAssert.AreEqual(used, documented);
        Assert.IsGreaterThan(12, used.Length);
    }

    [TestMethod]
    public void Every_severity_is_documented()
    {
        var words = Enum.GetValues<EventSeverity>().Select(severity => $"`{Words.Of(severity)}`").ToArray();
        StringAssert.Contains(Section("<root>/<device>/events"), $"| `severity` | {string.Join(", ", words[..^1])} or {words[^1]} |");
    }

    [TestMethod]
    public void Every_rate_is_that_of_the_setting_that_is_named()
    {
        // Each setting of its own length: what is sent that often is named with it.
        var rates = SettingsParser.Parse("publish.pack_s=7\npublish.shunt_s=11\npublish.cells_s=13\npublish.diagnostics_s=17").Publish;
        foreach (var slot in TopicList.Create(new TopicNames("<root>", "<device>"), State(), rates))
        {
            var start = Section(AnyPack(slot.Name)).Split('\n')[1];
            var setting = PeriodOf(slot) switch
            {
                7000 => "every `publish.pack_s`",
                11_000 => "every `publish.shunt_s`",
                13_000 => "every `publish.cells_s`",
                17_000 => "every `publish.diagnostics_s`",
                _ => null,
            };
            Assert.AreEqual(setting is not null, start.Contains("every `publish.", StringComparison.Ordinal), slot.Name);
            if (setting is not null) StringAssert.Contains(start, setting, slot.Name);
        }
    }

    [TestMethod]
    public void What_is_sent_at_once_on_change_is_documented()
    {
        foreach (var topic in new[] { "control", "alarms", "<n>/alarms", "<n>/link" })
        {
            StringAssert.Contains(Section("<root>/<device>/" + topic), "at once on change", topic);
        }

        StringAssert.Contains(Section("<root>/<device>/<n>/pack"), "at once when `state` or a FET changes");
        StringAssert.Contains(Section("<root>/<device>/<n>/info"), "not more often than every second");
    }

    [TestMethod]
    public void Every_key_of_a_result_is_documented_with_its_example()
    {
        var keys = Payload.Keys(CommandRig.Create(CommandRig.Enabled).Send("arm", "on")!).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var section = Section("Results", string.Empty);
        foreach (var key in keys) StringAssert.Contains(section, $"| `{key}` | ");
        StringAssert.Contains(section, "not retained, QoS 0");
        var example = Example().Match(section).Groups[1].Value;
        CollectionAssert.AreEqual(keys, Payload.Keys(example).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.HasCount(keys.Length + Enum.GetValues<CommandReason>().Length - 1, Rows().Matches(section));
    }

    [TestMethod]
    public void Every_number_about_waking_is_documented()
    {
        var section = Section("Waking", string.Empty);
        StringAssert.Contains(section, $"({WakeControl.MaxPulseMs} ms at most)");
        StringAssert.Contains(section, $"asleep or lost for {WakeControl.SilenceMs / 1000} s");
        StringAssert.Contains(section, $"{WakeControl.MaxTries} times at most with {WakeControl.SettleMs / 1000} s and more in between");
        StringAssert.Contains(section, $"then once in {WakeControl.SlowMs / 1000} s");
        StringAssert.Contains(section, $"sleep time is not {SleepTimeCheck.NeverSeconds}");
    }

    [TestMethod]
    public void Every_number_about_the_write_back_is_documented()
    {
        var section = Section("Telling the BMS our state of charge", string.Empty);
        StringAssert.Contains(section, $"more than {SocWriteBack.TolerancePermille / 10} % apart, at most once in {SocWriteBack.PeriodMs / 1000} s");
    }

    [TestMethod]
    public void Every_command_of_the_document_is_there()
    {
        var documented = CommandRow().Matches(Document).Select(match => match.Groups[1].Value).ToArray();
        CollectionAssert.AreEqual(
            Enumerable.Range(0, CommandCatalogue.Count).Select(i => CommandCatalogue.At(i).Name).ToArray(), documented);
    }

    // Groups of alarms are levels, and nothing else in those topics has a unit.
    [TestMethod]
    public void A_key_ends_with_a_unit_of_the_rules_counts_or_is_known_to_have_none()
    {
        string[] endings = ["v", "a", "w", "ah", "wh", "pct", "mv", "ma", "uv", "c", "s", "ms", "h", "dbm", "bytes", "no", "pack", "total"];
        string[] plain =
        [
            "time", "state", "charge_fet", "discharge_fet", "charger_present", "load_present", "cycles", "balancing", "alarm_level", "count",
            "balancing_count", "balancing_cells", "balancing_raw", "saturated", "soc_held", "soc_quality", "soc_source", "sync_blocked_by",
            "sensor", "sensor_text", "soc_reason", "soc_suspect", "bms_agreement", "settings_by_command", "packs", "packs_present",
            "cycles_equivalent", "reset_reason", "version", "armed", "enabled", "restores", "restore_time", "restore_overdue", "restore_tries",
            "restores_expired", "rates_by_command", "symptom", "text", "dialect", "board", "detection", "hardware", "software", "battery_code",
            "serial", "heating", "fan", "firmware_index", "cells", "sensors", "type", "severity", "seq", "boot",
        ];
        var slots = TopicList.Create(new TopicNames("<root>", "<device>"), State(), Rates()).Where(slot => !slot.Name.EndsWith("/alarms", StringComparison.Ordinal));
        var keys = slots.SelectMany(SentKeys).Distinct().ToArray();
        Assert.IsGreaterThan(80, keys.Length);
        var others = keys.Where(key => !plain.Contains(key) && !endings.Contains(key[(key.LastIndexOf('_') + 1)..]));
        Assert.AreEqual(string.Empty, string.Join(' ', others));
    }

    // A slot tells its period by when it is due again.
    private static int PeriodOf(TopicSlot slot)
    {
        slot.Write(new JsonWriter(4096), 0);
        slot.OnSent(0);
        for (var ms = 0; ms <= 20_000; ms += 1000)
        {
            if (slot.IsDue(ms)) return ms;
        }

        return 0;
    }

    private static string[] SentKeys(TopicSlot slot)
    {
        var json = new JsonWriter(4096);
        slot.Write(json, 0);
        return Payload.Keys(System.Text.Encoding.UTF8.GetString(json.Buffer, 0, json.Length)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string AnyPack(string topic) =>
        topic.Replace("/1/", "/<n>/", StringComparison.Ordinal).Replace("/2/", "/<n>/", StringComparison.Ordinal);

    // Both ways: what is sent is documented, and what is documented is sent.
    private static void CheckSection(string topic, string payload)
    {
        var sent = Payload.Keys(payload).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(key => CellKey().Replace(key, "$1N_$2"));
        var columns = FirstColumn().Matches(Section(topic)).SelectMany(match => DocumentedKey().Matches(match.Value));
        CollectionAssert.AreEquivalent(sent.Distinct().ToArray(), columns.Select(match => match.Groups[1].Value).ToArray(), topic);
    }

    private static string Section(string topic, string quote = "`")
    {
        var start = Document.IndexOf($"### {quote}{topic}{quote}", StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, topic);
        var end = Document.IndexOf("\n##", start + 3, StringComparison.Ordinal);
        return end < 0 ? Document[start..] : Document[start..end];
    }

    private static BridgeState State()
    {
        var shunt = new ShuntState(new ShuntReading(), new SensorCounters(), new ChargeCounter(5000), 30_000);
        var state = new BridgeState(new FakeMachine(), [ExamplePack.Create(0), ExamplePack.Create(0, 2)], shunt, 0);
        state.Events.Add("test", EventSeverity.Info, Absent.Value, "text");
        return state;
    }

    private static PublishSettings Rates() => SettingsParser.Parse(string.Empty).Publish;

    [GeneratedRegex("\\.Add\\(\\s*\"([a-z_]+)\",")]
    private static partial Regex EventType();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("^(\\{.*\\})$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex("^\\| `[a-z_]+` \\|", RegexOptions.Multiline)]
    private static partial Regex Rows();

    [GeneratedRegex("^\\| `([a-z_]+)` \\| (?:pack|bridge) \\|", RegexOptions.Multiline)]
    private static partial Regex CommandRow();

    [GeneratedRegex("^### `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `[^|]*\|", RegexOptions.Multiline)]
    private static partial Regex FirstColumn();

    [GeneratedRegex("`([A-Za-z0-9_]+)`")]
    private static partial Regex DocumentedKey();

    [GeneratedRegex("^(c|t)[0-9]+_(mv|c)$")]
    private static partial Regex CellKey();
}
