using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>Nothing is announced of cells and sensors that do not exist.</summary>
internal sealed class EntityJudge(Court court, IReadOnlyList<Facts> packs)
{
    private static readonly Regex CellOrSensor = new(@"_(?<pack>\d+)_(cells_(?<kind>c)(?<number>\d+)_mv|temperatures_(?<kind>t)(?<number>\d+)_c)/config$");

    public void Look(string topic, string payload, long nowMs)
    {
        var found = CellOrSensor.Match(topic);
        if (!found.Success || payload.Length == 0) return;
        var facts = packs[int.Parse(found.Groups["pack"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1];
        var number = int.Parse(found.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var isCell = found.Groups["kind"].Value == "c";
        var most = isCell ? facts.Cells : facts.Sensors;
        if (number > most && !facts.Forgeries.SaidTwice(number, most, isCell)) court.Complain(nowMs, $"announced, but there are only {most}: {topic}");
    }
}
