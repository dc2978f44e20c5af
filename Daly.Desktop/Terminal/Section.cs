using Spectre.Console;
using Spectre.Console.Rendering;

namespace Daly.Desktop.Terminal;

/// <summary>A framed part of the terminal view.</summary>
internal sealed record Section(string Title, IReadOnlyList<StyledLine> Lines)
{
    /// <summary>Columns that the frame takes.</summary>
    public const int FrameColumns = 4;

    private const int FrameLines = 2;

    /// <summary>Gets the height with the frame.</summary>
    public int Height => Lines.Count + FrameLines;

    /// <summary>Makes what is drawn.</summary>
    public IRenderable ToRenderable() => new Panel(new LineBlock(Lines))
    {
        Header = new PanelHeader($" {Markup.Escape(Title)} "),
        Border = BoxBorder.Rounded,
        BorderStyle = ViewStyles.Faint,
        Expand = true,
        Padding = new Padding(1, 0),
    };
}
