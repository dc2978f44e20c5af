using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Daly.Bridge.Tests.Desktop.Documentation;

/// <summary>The page about MQTT in sections, rows, words and figures: rules look there, and leave the sentences alone.</summary>
internal static partial class MqttDocument
{
    public static readonly string Right = Documents.Read("mqtt.md");

    /// <summary>Gets or sets what is checked; only one test at a time puts a wrong one here.</summary>
    public static string Text { get; set; } = Right;

    public static string Section(string heading)
    {
        var start = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, heading);
        var end = Text.IndexOf("\n##", start + 3, StringComparison.Ordinal);
        return end < 0 ? Text[start..] : Text[start..end];
    }

    public static string Topic(string topic) => Section($"### `{topic}`");

    /// <summary>Gives the first line below a heading.</summary>
    public static string Start(string section) => section.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1];

    /// <summary>Gives the cells of each row that begins with words in quotes.</summary>
    public static string[][] Rows(string section) =>
        [.. section.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1])];

    /// <summary>Gives the rows of the table whose first column has that name.</summary>
    public static string[][] Table(string section, string column)
    {
        var start = section.IndexOf($"\n| {column} |", StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, column);
        return Rows(section[start..].Split("\n\n")[0]);
    }

    /// <summary>Gives the only row that has this word in its first cell.</summary>
    public static string[] Row(string section, string word) => Rows(section).Single(cells => Words(cells[0]).Contains(word));

    /// <summary>Gives what stands in quotes.</summary>
    public static string[] Words(string text) => [.. Quoted().Matches(text).Select(match => match.Groups[1].Value)];

    /// <summary>Gives each number once, with its unit.</summary>
    public static string[] Figures(string text) =>
        [.. Figure().Matches(Quoted().Replace(text, "`")).Select(match => match.Value).Distinct()];

    /// <summary>Gives the figures in those parts of sentences that have this word.</summary>
    public static string[] FiguresBeside(string text, string word) =>
        Figures(string.Join('\n', PartEnd().Split(text).Where(part => Regex.IsMatch(part, $@"\b{word}\b"))));

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.]|QoS )-?[0-9]+(?:\.[0-9]+)?(?: (?:%|ms|s|A|Ah|V|times|characters|commands|decimals?)(?!\w))?")]
    private static partial Regex Figure();

    [GeneratedRegex(@"[,;:.](?:\s|$)")]
    private static partial Regex PartEnd();
}
