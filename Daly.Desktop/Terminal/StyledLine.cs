using Daly.Desktop.Run;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Daly.Desktop.Terminal;

/// <summary>One line of the terminal; cut at the edge, never wrapped, so that the height is known beforehand.</summary>
internal sealed class StyledLine
{
    private readonly List<Segment> _segments = [];

    /// <summary>Gets the number of columns in use.</summary>
    public int Columns => Segment.CellCount(_segments);

    /// <summary>Adds text; control characters in it are shown as '?', for some of it comes from the BMS.</summary>
    /// <param name="style">How, or <c>null</c> for plain.</param>
    public StyledLine Add(string text, Style? style = null)
    {
        if (text.Length == 0) return this;
        string safe = text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '?' : c)) : text;
        _segments.Add(new Segment(safe, style ?? Style.Plain));
        return this;
    }

    /// <summary>Adds a value with its unit; an absent value is a dash without unit.</summary>
    /// <param name="value">The value, or <c>null</c>.</param>
    /// <param name="unit">The unit, with a leading space where there is one.</param>
    public StyledLine Value(string? value, string unit, Style? style = null) =>
        value is null ? Add("-", ViewStyles.Faint) : Add(value, style ?? ViewStyles.Strong).Add(unit);

    /// <summary>Adds a published value with its unit.</summary>
    /// <param name="topic">Whose payload it is, such as <c>shunt</c> or <c>#/pack</c>.</param>
    public StyledLine Value(Payload payload, string topic, string key, Style? style = null)
    {
        string unit = PublishedRows.Unit(topic, key);
        return Value(payload[key], unit.Length > 0 ? " " + unit : unit, style);
    }

    /// <summary>Fills with spaces.</summary>
    public StyledLine To(int column) => Add(new string(' ', int.Max(0, column - Columns)));

    /// <summary>Gives the parts that fit.</summary>
    public IEnumerable<Segment> Cut(int width) => Segment.Truncate(_segments, width);
}
