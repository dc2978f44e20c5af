using System;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge.Tests.Portable.Fakes;
using Daly.Bridge.Topics;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>How each topic is sent, how often, and what is sent on change, as the slots of the topics do it.</summary>
[TestClass]
public sealed partial class MqttDeliveryTests
{
    /// <summary>They are sent at once only when they become known or unknown, of which the rules at the beginning tell.</summary>
    private static readonly string[] ToldByTheRules = ["<root>/<device>/bank", "<root>/<device>/shunt"];

    [TestMethod]
    public void What_is_retained_and_with_which_QoS_is_documented()
    {
        foreach (var slot in DocumentedTopics.Create())
        {
            var isRetained = slot.Delivery is TopicDelivery.Retained or TopicDelivery.RetainedAtLeastOnce;
            CheckDelivery(DocumentedTopics.Start(slot), isRetained, slot.Delivery == TopicDelivery.RetainedAtLeastOnce, slot.Name);
        }
    }

    [TestMethod]
    public void How_results_are_sent_is_documented()
    {
        var rig = CommandRig.Create(CommandRig.Enabled);
        rig.Send("arm", "on");
        const string Topic = "daly/van/result/arm";
        var start = MqttDocument.Start(MqttDocument.Section("### Results"));
        CheckDelivery(start, rig.Mqtt.WasRetained(Topic), rig.Mqtt.WasAtLeastOnce(Topic), Topic);
    }

    [TestMethod]
    public void Every_rate_is_that_of_the_setting_that_is_named()
    {
        // Each setting of its own length: what is sent that often is named with it.
        const string Rates = "publish.pack_s=7\npublish.shunt_s=11\npublish.cells_s=13\npublish.diagnostics_s=17";
        foreach (var slot in DocumentedTopics.Create(Rates))
        {
            string[] setting = PeriodOf(slot) switch
            {
                7000 => ["publish.pack_s"],
                11_000 => ["publish.shunt_s"],
                13_000 => ["publish.cells_s"],
                17_000 => ["publish.diagnostics_s"],
                _ => [],
            };
            var named = MqttDocument.Words(DocumentedTopics.Start(slot)).Where(word => word.StartsWith("publish.", StringComparison.Ordinal)).ToArray();
            CollectionAssert.AreEqual(setting, named, slot.Name);
        }
    }

    [TestMethod]
    public void What_is_sent_on_change_is_documented_with_its_pause_and_nothing_else_is()
    {
        foreach (var slot in DocumentedTopics.Create().Where(slot => slot.Delivery != TopicDelivery.Event))
        {
            var start = DocumentedTopics.Start(slot);
            var pauseMs = PauseOf(slot);
            if (pauseMs is not null && ToldByTheRules.Contains(slot.Name)) continue;
            Assert.AreEqual(pauseMs is not null, OnChange().IsMatch(start), slot.Name);
            if (pauseMs is not null) Assert.AreEqual(pauseMs == 0, start.Contains("at once", StringComparison.Ordinal), slot.Name);
            if (pauseMs > 0) Assert.IsTrue(Holds(start, pauseMs.Value / 1000), slot.Name);
        }
    }

    [TestMethod]
    public void State_and_FETs_of_a_pack_are_named_as_what_is_sent_at_once()
    {
        var state = DocumentedTopics.State();
        var slot = DocumentedTopics.Create(state).Single(slot => slot.Name == "<root>/<device>/1/pack");
        FetMessage fets = state.Packs[0].Data.Fets;
        Assert.IsTrue(IsSentAfter(slot, () => fets.State = ChargeState.Charging));
        Assert.IsTrue(IsSentAfter(slot, () => fets.ChargeFet = 0));
        Assert.IsTrue(IsSentAfter(slot, () => fets.DischargeFet = 0));
        Assert.IsFalse(IsSentAfter(slot, () => state.Packs[0].Data.Pack.SocPermille--));
        Assert.Contains("state", MqttDocument.Words(DocumentedTopics.Start(slot)));
        StringAssert.Contains(DocumentedTopics.Start(slot), "FET");
    }

    [TestMethod]
    [DataRow("1/pack")]
    [DataRow("1/cells")]
    [DataRow("1/temperatures")]
    [DataRow("bank")]
    public void What_is_lost_is_said_to_become_unknown_at_once(string topic)
    {
        var state = DocumentedTopics.State();
        var slot = DocumentedTopics.Create(state).Single(slot => slot.Name == "<root>/<device>/" + topic);
        Assert.IsTrue(IsSentAfter(slot, () => state.Packs[0].Link.State = LinkState.Lost));
        var text = ToldByTheRules.Contains(slot.Name) ? MqttDocument.Section("## Rules") : DocumentedTopics.Start(slot);
        StringAssert.Contains(text, "at once");
        StringAssert.Contains(text, "unknown");
    }

    private static void CheckDelivery(string text, bool isRetained, bool isAtLeastOnce, string topic)
    {
        var said = Retained().Match(text);
        Assert.IsTrue(said.Success, topic);
        Assert.AreEqual(isRetained, !said.Groups[1].Success, topic);
        CollectionAssert.AreEqual(new[] { isAtLeastOnce ? "QoS 1" : "QoS 0" }, Qos().Matches(text).Select(match => match.Value).ToArray(), topic);
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

    // What was sent without having been written is still a change.
    private static int? PauseOf(TopicSlot slot)
    {
        slot.OnSent(0);
        for (var ms = 0; ms <= 5000; ms += 500)
        {
            if (slot.IsUrgent(ms)) return ms;
        }

        return null;
    }

    private static bool IsSentAfter(TopicSlot slot, Action change)
    {
        slot.Write(new JsonWriter(4096), 0);
        slot.OnSent(0);
        Assert.IsFalse(slot.IsUrgent(0));
        change();
        return slot.IsUrgent(0);
    }

    private static bool Holds(string text, int seconds) =>
        MqttDocument.Figures(text).Contains($"{seconds} s") || (seconds == 1 && text.Contains("every second", StringComparison.Ordinal));

    [GeneratedRegex(@"\bat once\b|\bon change\b")]
    private static partial Regex OnChange();

    [GeneratedRegex(@"(\bnot )?\bretained\b", RegexOptions.IgnoreCase)]
    private static partial Regex Retained();

    [GeneratedRegex(@"\bQoS [0-9]")]
    private static partial Regex Qos();
}
