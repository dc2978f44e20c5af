using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Daly.Bridge.State;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>Types and severities of events.</summary>
[TestClass]
public sealed partial class MqttEventTests
{
    [TestMethod]
    public void Every_type_is_documented_and_no_other()
    {
        var root = Documents.Root();
        var used = new[] { "Daly.Bridge", "Daly.Firmware" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => EventType().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value)
            .Distinct().ToArray();
        CollectionAssert.AreEquivalent(used, WordsOf("type"));
        Assert.IsGreaterThan(12, used.Length);
    }

    [TestMethod]
    public void Every_severity_is_documented_and_no_other() =>
        CollectionAssert.AreEquivalent(Enum.GetValues<EventSeverity>().Select(Topics.Words.Of).ToArray(), WordsOf("severity"));

    private static string[] WordsOf(string key) => MqttDocument.Words(MqttDocument.Row(MqttDocument.Topic("<root>/<device>/events"), key)[1]);

    [GeneratedRegex("\\.Add\\(\\s*\"([a-z_]+)\",")]
    private static partial Regex EventType();
}
