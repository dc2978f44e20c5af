namespace Daly.Desktop.Terminal;

/// <summary>How much of the cells the terminal has room for.</summary>
internal enum CellDetail
{
    /// <summary>Each cell with a bar.</summary>
    Bars,

    /// <summary>Each cell as a number.</summary>
    Numbers,

    /// <summary>Only the lowest and the highest.</summary>
    Extremes,
}
