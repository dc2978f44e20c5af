using System.Globalization;

namespace Daly.Desktop.Terminal;

/// <summary>The cells of a pack, side by side, the lowest and the highest marked.</summary>
/// <param name="bar">Draws each cell against the mean of all.</param>
internal sealed class CellLines(Bar bar)
{
    private const int BarColumns = 7;
    private const int PlainColumns = 9;
    private const int WithBarColumns = PlainColumns + BarColumns + 2;
    private const double LeastHalfRangeMilliVolts = 50;

    /// <summary>Makes the lines.</summary>
    /// <param name="pack">The pack payload, which names the lowest and the highest cell.</param>
    /// <param name="hasBars">Whether each cell gets a bar.</param>
    /// <returns>The lines; none when no cell is known.</returns>
    public IReadOnlyList<StyledLine> Create(Payload cells, Payload pack, int width, bool hasBars)
    {
        int count = cells.Whole("count") ?? 0;
        int columns = hasBars ? WithBarColumns : PlainColumns;
        int perLine = int.Max(1, (width + 1) / columns);
        return Enumerable.Range(1, int.Max(0, count)).Chunk(perLine).Select(Line).ToArray();

        StyledLine Line(int[] numbers)
        {
            var line = new StyledLine();
            for (int i = 0; i < numbers.Length; i++) Add(line.To(i * columns), cells, pack, numbers[i], hasBars);
            return line;
        }
    }

    private void Add(StyledLine line, Payload cells, Payload pack, int number, bool hasBar)
    {
        string? milliVolts = cells[$"c{number}_mv"];
        bool isLowest = pack.Whole("cell_min_no") == number;
        bool isHighest = !isLowest && pack.Whole("cell_max_no") == number;
        var style = isLowest ? ViewStyles.Low : isHighest ? ViewStyles.High : ViewStyles.Good;
        line.Add(number.ToString(CultureInfo.InvariantCulture).PadLeft(2), ViewStyles.Faint).Add(" ");
        line.Add((milliVolts ?? "-").PadLeft(4), style).Add(isLowest ? "v" : isHighest ? "^" : " ", style);
        if (!hasBar || cells.Number($"c{number}_mv") is not { } value) return;
        string filled = bar.Filled(Fraction(cells, value), BarColumns);
        line.Add(filled, style).Add(bar.Rest(filled, BarColumns), ViewStyles.Faint);
    }

    // The mean is half a bar, the whole bar at least 100 mV: what counts is how far apart the cells are.
    private static double Fraction(Payload cells, double milliVolts)
    {
        double mean = cells.Number("avg_mv") ?? milliVolts;
        double half = double.Max(LeastHalfRangeMilliVolts, cells.Number("delta_mv") ?? 0);
        return (milliVolts - mean + half) / (2 * half);
    }
}
