using Daly.Desktop.Run;
using Spectre.Console;

namespace Daly.Desktop.Terminal;

/// <summary>The first lines of the terminal view; what is longer than a line goes on in the next one.</summary>
internal static class HeaderLines
{
    private const int LabelColumns = 8;

    /// <summary>Makes the lines, the most important first.</summary>
    /// <param name="brokerTrouble">What is wrong with the broker, or <c>null</c>.</param>
    /// <param name="width">Columns there are.</param>
    public static IReadOnlyList<StyledLine> Create(ViewLabels labels, string? brokerTrouble, int width)
    {
        var title = new StyledLine().Add(" ").Add(labels.Device, ViewStyles.Strong);
        if (ValueSourceMarker.Of(labels.Source) is { } marker) title.Add("  ").Add($" {marker} ", ViewStyles.Marker);
        return
        [
            title.Add("  Ctrl+C ends it."),
            .. Row("MQTT", brokerTrouble, ViewStyles.Bad, width),
            .. Row("page", labels.Page, Style.Plain, width),
            .. Row("broker", labels.Broker, Style.Plain, width),
        ];
    }

    private static IEnumerable<StyledLine> Row(string label, string? text, Style style, int width) => text is null
        ? []
        : Folded(text, int.Max(1, width - LabelColumns))
            .Select((part, i) => new StyledLine().Add(" ").Add(i == 0 ? label : string.Empty, style).To(LabelColumns).Add(part, style));

    private static List<string> Folded(string text, int width)
    {
        List<string> lines = [string.Empty];
        foreach (string word in text.Split(' ').SelectMany(word => word.Chunk(width)).Select(part => new string(part)))
        {
            if (lines[^1].Length == 0) lines[^1] = word;
            else if (lines[^1].Length + 1 + word.Length <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }
}
