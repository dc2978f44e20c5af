using Spectre.Console;

namespace Daly.Desktop.Terminal;

/// <summary>The looks of the terminal view, from the terminal's own sixteen colours.</summary>
internal static class ViewStyles
{
    /// <summary>For labels: no grey, which is the background of common themes; the values are bold.</summary>
    public static readonly Style Faint = Style.Plain;

    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Good = new(Color.Green);
    public static readonly Style Warning = new(Color.Yellow, decoration: Decoration.Bold);
    public static readonly Style Bad = new(Color.Red, decoration: Decoration.Bold);
    public static readonly Style Low = new(Color.Aqua);
    public static readonly Style High = new(Color.Fuchsia);
    public static readonly Style Marker = new(Color.Black, Color.Yellow, Decoration.Bold);

    /// <summary>Gives the look of an alarm or event.</summary>
    /// <param name="level">0 none, 1 warning, 2 protection or error.</param>
    public static Style OfLevel(int level) => level switch
    {
        0 => Strong,
        1 => Warning,
        _ => Bad,
    };
}
