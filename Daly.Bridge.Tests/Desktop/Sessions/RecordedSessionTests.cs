using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Daly.Bridge.Tests.Desktop.Sessions;

/// <summary>What users see is the same, message by message, as it was recorded: it changes on purpose only.</summary>
/// <remarks>With DALY_RECORD set the recordings are written anew: look at what the change did to them.</remarks>
[TestClass]
public sealed partial class RecordedSessionTests
{
    [TestMethod]
    [DataRow("demo")]
    [DataRow("two-packs")]
    [DataRow("commands")]
    [DataRow("d2")]
    [DataRow("p81")]
    public void Each_message_is_as_recorded(string name)
    {
        var path = Path.Combine(Documents.Root(), "Daly.Bridge.Tests", "Desktop", "Sessions", "Recorded", name + ".txt");
        string[] played = [.. SessionScripts.Play(name).Select(line => Counters().Replace(line, string.Empty))];
        Assert.IsGreaterThan(100, played.Length);
        if (Environment.GetEnvironmentVariable("DALY_RECORD") is not null) File.WriteAllLines(path, played);
        var recorded = File.ReadAllLines(path);
        for (var i = 0; i < Math.Min(recorded.Length, played.Length); i++) Assert.AreEqual(recorded[i], played[i], $"message {i}");
        Assert.HasCount(recorded.Length, played);
    }

    // How often a topic was sent, and which start it is, have tests of their own.
    [GeneratedRegex(",\"(seq|boot)\":([0-9]+|null)")]
    private static partial Regex Counters();
}
