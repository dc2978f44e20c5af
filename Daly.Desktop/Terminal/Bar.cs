namespace Daly.Desktop.Terminal;

/// <summary>A horizontal bar made of characters.</summary>
/// <param name="isUnicode">Whether the terminal shows block characters; otherwise ASCII is used.</param>
internal sealed class Bar(bool isUnicode)
{
    private const int PartsPerColumn = 8;
    private const string Parts = " ▏▎▍▌▋▊▉";

    /// <summary>Draws the filled part.</summary>
    /// <param name="fraction">0 to 1; what is outside is cut.</param>
    /// <returns>At most as many characters as columns.</returns>
    public string Filled(double fraction, int columns)
    {
        double full = Math.Clamp(fraction, 0, 1) * columns;
        if (!isUnicode) return new string('#', (int)Math.Round(full));
        int parts = (int)Math.Round(full * PartsPerColumn);
        string rest = parts % PartsPerColumn == 0 ? string.Empty : Parts[parts % PartsPerColumn].ToString();
        return new string('█', parts / PartsPerColumn) + rest;
    }

    /// <summary>Draws what is not filled.</summary>
    /// <returns>The rest of the columns.</returns>
    public string Rest(string filled, int columns) => new(isUnicode ? '░' : '.', int.Max(0, columns - filled.Length));
}
