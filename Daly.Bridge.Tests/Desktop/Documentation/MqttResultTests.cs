using System;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Tests.Portable.Fakes;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>Results of commands: their keys, stages and reasons.</summary>
[TestClass]
public sealed partial class MqttResultTests
{
    private static string Section => MqttDocument.Section("### Results");

    [TestMethod]
    public void Every_key_is_documented_and_in_the_example_and_no_other()
    {
        var keys = DocumentedTopics.Keys(CommandRig.Create(CommandRig.Enabled).Send("arm", "on")!);
        CollectionAssert.AreEqual(keys, FirstWords("Key"));
        CollectionAssert.AreEqual(keys, DocumentedTopics.Keys(Example().Match(Section).Value));
    }

    [TestMethod]
    public void Every_reason_is_documented_and_no_other() =>
        CollectionAssert.AreEquivalent(Enum.GetValues<CommandReason>().Select(CommandWords.Of).Where(word => word is not null).ToArray(), FirstWords("Reason"));

    // One that waits has no result yet.
    [TestMethod]
    public void Every_stage_is_documented_and_no_other()
    {
        var stages = Enum.GetValues<CommandStage>().Where(stage => stage != CommandStage.Waiting).Select(CommandWords.Of).ToArray();
        CollectionAssert.AreEquivalent(stages, MqttDocument.Words(MqttDocument.Row(Section, "stage")[1]));
    }

    private static string[] FirstWords(string column) =>
        [.. MqttDocument.Table(Section, column).Select(cells => MqttDocument.Words(cells[0]).Single())];

    [GeneratedRegex(@"^\{.*\}$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
