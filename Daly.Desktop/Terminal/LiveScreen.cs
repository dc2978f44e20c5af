using Daly.Desktop.Ports.Machine;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Daly.Desktop.Terminal;

/// <summary>Puts the terminal view together, with as much detail as fits.</summary>
/// <param name="isUnicode">Whether the terminal shows block characters.</param>
internal sealed class LiveScreen(ViewLabels labels, bool isUnicode)
{
    private const int EventsWanted = 3;
    private const int MostEvents = 20;
    private const int FrameLines = 2;
    private const int MostHeaderShare = 3;

    private readonly ShuntSection _shunt = new(new Bar(isUnicode));
    private readonly PackSection _pack = new(new CellLines(new Bar(isUnicode)));

    /// <summary>Makes the view.</summary>
    /// <param name="picture">The picture of the small display, or <c>null</c>; it is drawn only where there is room.</param>
    /// <param name="brokerTrouble">What is wrong with the broker, or <c>null</c>.</param>
    /// <returns>What is drawn; never higher than the terminal.</returns>
    public IRenderable Create(TelemetryReading reading, int width, int height, DisplayPicture? picture = null, string? brokerTrouble = null)
    {
        StyledLine[] header = [.. HeaderLines.Create(labels, brokerTrouble, width).Take(int.Max(1, height / MostHeaderShare))];
        int room = height - header.Length;
        List<Section> sections = [Shunt(reading), .. Packs(reading, width, room)];
        int free = room - sections.Sum(section => section.Height) - FrameLines;
        if (picture is not null && isUnicode && DisplaySection.Create(picture, width) is { } display && display.Height + EventsWanted <= free)
        {
            sections.Add(display);
            free -= display.Height;
        }

        if (free > 0) sections.Add(EventLines.Create(reading.Events, int.Min(free, MostEvents)));

        var parts = new List<IRenderable> { new LineBlock(header) };
        parts.AddRange(sections.Select(section => section.ToRenderable()));
        return new Rows(parts) { Expand = true };
    }

    // From most to least detail: the first that leaves room for the wanted events, or the least.
    private Section[] Packs(TelemetryReading reading, int width, int height)
    {
        int room = height - Shunt(reading).Height - FrameLines - EventsWanted;
        if (reading.Packs.Count == 0) return [Waiting()];
        foreach (var detail in new[] { CellDetail.Bars, CellDetail.Numbers })
        {
            var sections = All(detail);
            if (sections.Sum(section => section.Height) <= room) return sections;
        }

        return All(CellDetail.Extremes);

        Section[] All(CellDetail detail) =>
            reading.Packs.Select(pack => _pack.Create(reading, pack, width, detail)).ToArray();
    }

    private Section Shunt(TelemetryReading reading) => _shunt.Create(reading["shunt"], reading["monitor"], reading["bank"]);

    private static Section Waiting() =>
        new("packs", [new StyledLine().Add("nothing heard of any pack yet", ViewStyles.Faint)]);
}
