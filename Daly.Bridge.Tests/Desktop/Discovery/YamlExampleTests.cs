using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Daly.Bridge.Tests.Desktop.Discovery;

/// <summary>What Home Assistant reads as YAML, read by a YAML parser.</summary>
[TestClass]
public sealed partial class YamlExampleTests
{
    private static readonly string[] Cards = ["gauge", "entities", "history-graph", "glance", "statistics-graph"];

    [TestMethod]
    public void The_dashboard_is_views_of_standard_cards_which_show_entities_that_are_there()
    {
        var root = (YamlMappingNode)Read("home-assistant/dashboard.yaml");
        var views = (YamlSequenceNode)root["views"];
        Assert.IsNotEmpty(views.Children);
        foreach (var card in views.SelectMany(view => (YamlSequenceNode)view["cards"]))
        {
            Assert.Contains(Text(card, "type"), Cards);
            var entities = card is YamlMappingNode mapping && mapping.Children.ContainsKey("entity") ? [card] : ((YamlSequenceNode)card["entities"]).Children;
            Assert.IsNotEmpty(entities);
            foreach (var entity in entities) Assert.Contains(Text(entity, "entity"), Shown, card.ToString());
        }
    }

    [TestMethod]
    public void Each_automation_has_an_id_of_its_own_triggers_actions_and_entities_that_are_there()
    {
        var automations = ((YamlSequenceNode)Read("home-assistant/automations.yaml")).Children;
        Assert.HasCount(4, automations);
        CollectionAssert.AllItemsAreUnique(automations.Select(automation => Text(automation, "id")).ToArray());
        foreach (var automation in automations)
        {
            foreach (var trigger in (YamlSequenceNode)automation["triggers"])
            {
                Assert.Contains(Text(trigger, "trigger"), new[] { "state", "numeric_state" });
                Assert.Contains(Text(trigger, "entity_id"), Shown);
            }

            foreach (var action in (YamlSequenceNode)automation["actions"])
            {
                Assert.AreEqual("notify.notify", Text(action, "action"));
                foreach (Match used in UsedInTemplate().Matches(Text(action["data"], "message"))) Assert.Contains(used.Groups[1].Value, Shown);
            }
        }
    }

    [TestMethod]
    public void The_parser_sees_a_wrong_indentation()
    {
        var text = ExampleFiles.Read("home-assistant/automations.yaml");
        StringAssert.Contains(text, "\n  mode: single");
        Assert.Throws<YamlDotNet.Core.YamlException>(() => Parse(text.Replace("\n  mode: single", "\n mode: single", StringComparison.Ordinal)));
    }

    private static HashSet<string> Shown { get; } = ExampleTests.ShownEntityIds();

    private static YamlNode Read(string file) => Parse(ExampleFiles.Read(file));

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)node[key]).Value!;

    [GeneratedRegex(@"states\('([^']+)'\)")]
    private static partial Regex UsedInTemplate();
}
