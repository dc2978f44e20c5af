using System.Collections.Generic;
using Spectre.Console.Rendering;

namespace Daly.Desktop.Terminal;

/// <summary>Lines below each other, as wide as there is room.</summary>
/// <param name="lines">The lines.</param>
internal sealed class LineBlock(IReadOnlyList<StyledLine> lines) : Renderable
{
    /// <inheritdoc/>
    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    /// <inheritdoc/>
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
