using System;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge.Commands;
using Daly.Bridge.Settings;
using Daly.Bridge.State;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Hal.Sensors;
using Daly.Monitor;
using Daly.Protocol;

namespace Daly.Bridge.Tests.Desktop;

[TestClass]
public sealed partial class MqttDocumentationTests
{
    private static readonly string Document = Documents.Read("mqtt.md");

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
            var command = CommandCatalogue.Get((CommandKind)i);
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
            var command = CommandCatalogue.Get((CommandKind)i);
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

    private static string AnyPack(string topic) =>
        topic.Replace("/1/", "/<n>/", StringComparison.Ordinal).Replace("/2/", "/<n>/", StringComparison.Ordinal);

    private static void CheckSection(string topic, string payload)
    {
        var section = Section(topic);
        foreach (var key in Payload.Keys(payload).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            StringAssert.Contains(section, $"`{CellKey().Replace(key, "$1N_$2")}`", topic);
        }
    }

    private static string Section(string topic)
    {
        var start = Document.IndexOf($"### `{topic}`", StringComparison.Ordinal);
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

    [GeneratedRegex("^### `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(c|t)[0-9]+_(mv|c)$")]
    private static partial Regex CellKey();
}
