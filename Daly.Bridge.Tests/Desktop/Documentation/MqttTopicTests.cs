using System;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge.Discovery;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>Which topics there are, and the keys and words in them.</summary>
[TestClass]
public sealed partial class MqttTopicTests
{
    [TestMethod]
    public void Every_topic_and_every_key_is_documented_in_its_own_section()
    {
        var mqtt = new FakeMqtt();
        var publisher = new Publisher(mqtt, DocumentedTopics.Create(), new DiagnosticsState(0));
        for (var ms = 0; ms < 2000; ms += 10) publisher.Tick(ms);
        Assert.AreEqual(23, mqtt.Count);
        for (var i = 0; i < mqtt.Count; i++) CheckSection(DocumentedTopics.Name(mqtt.Topic(i)), mqtt.Payload(i));
    }

    [TestMethod]
    public void Every_documented_section_is_a_topic_that_is_sent()
    {
        var sent = DocumentedTopics.Create().Select(slot => DocumentedTopics.Name(slot.Name)).Distinct().Order().ToArray();
        var documented = Heading().Matches(MqttDocument.Text).Select(match => match.Groups[1].Value).Order().ToArray();
        CollectionAssert.AreEqual(sent, documented);
    }

    [TestMethod]
    public void Every_word_of_an_enumeration_is_documented_in_the_row_of_its_key()
    {
        for (var table = 0; table < ValueTables.Count; table++)
        {
            var section = MqttDocument.Topic($"<root>/<device>/{(table < ValueTables.OfDevice ? string.Empty : "<n>/")}{ValueTables.Topic(table)}");
            for (var index = 0; index < ValueTables.Rows(table); index++)
            {
                var row = new EntityRow();
                row.Parse(ValueTables.Row(table, index), ValueTables.Topic(table), 0);

                // What a bank does is told by the words of a pack.
                if (row.Topic == "bank" || row.Options.Length == 0) continue;
                var words = MqttDocument.Words(MqttDocument.Row(section, row.Key)[1]);
                CollectionAssert.IsSubsetOf(row.Options.Split(','), words, row.Key);
            }
        }
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
        var slots = DocumentedTopics.Create().Where(slot => !slot.Name.EndsWith("/alarms", StringComparison.Ordinal));
        var keys = slots.SelectMany(DocumentedTopics.Keys).Distinct().ToArray();
        Assert.IsGreaterThan(80, keys.Length);
        var others = keys.Where(key => !plain.Contains(key) && !endings.Contains(key[(key.LastIndexOf('_') + 1)..]));
        Assert.AreEqual(string.Empty, string.Join(' ', others));
    }

    // Both ways: what is sent is documented, and what is documented is sent.
    private static void CheckSection(string topic, string payload)
    {
        var sent = DocumentedTopics.Keys(payload).Select(key => CellKey().Replace(key, "$1N_$2")).Distinct().ToArray();
        var documented = MqttDocument.Rows(MqttDocument.Topic(topic)).SelectMany(cells => MqttDocument.Words(cells[0])).ToArray();
        CollectionAssert.AreEquivalent(sent, documented, topic);
    }

    [GeneratedRegex("^### `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(c|t)[0-9]+_(mv|c)$")]
    private static partial Regex CellKey();
}
