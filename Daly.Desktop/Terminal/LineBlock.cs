using Spectre.Console.Rendering;

namespace Daly.Desktop.Terminal;

/// <summary>Lines below each other, as wide as there is room.</summary>
internal sealed class LineBlock(IReadOnlyList<StyledLine> lines) : Renderable
{
    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in lines)
        {
            foreach (var segment in line.Cut(maxWidth)) yield return segment;
            int free = maxWidth - line.Columns;
            if (free > 0) yield return Segment.Padding(free);
            yield return Segment.LineBreak;
        }
    }
}
