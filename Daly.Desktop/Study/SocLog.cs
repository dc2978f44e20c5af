using System.Globalization;
using Daly.Sensors;

namespace Daly.Desktop.Study;

/// <summary>A recorded log of shunt and BMS as comma-separated values.</summary>
/// <remarks>
/// First line: names. Columns: <c>ms</c>, <c>shunt_nv</c>, <c>bus_mv</c> and, if known, <c>cell_min_mv</c>,
/// <c>cell_max_mv</c>, <c>charge_fet</c>, <c>discharge_fet</c>, <c>soc_permille</c>, <c>current_ma</c>. An empty field was
/// not measured. Time does not go back. A log with anything else in it is refused as a whole, for a line that is left out
/// would change the result without a word.
/// </remarks>
public static class SocLog
{
    private const int Needed = 3;

    private static readonly (string Name, long Least, long Most)[] Columns =
    [
        ("ms", 0, long.MaxValue / 2), ("shunt_nv", -Ina226.Chip.FullScaleNanoVolts, Ina226.Chip.FullScaleNanoVolts), ("bus_mv", 0, 1_000_000), ("cell_min_mv", 0, 65_535),
        ("cell_max_mv", 0, 65_535), ("charge_fet", 0, 1), ("discharge_fet", 0, 1), ("soc_permille", 0, 1000),
        ("current_ma", -10_000_000, 10_000_000),
    ];

    /// <exception cref="FormatException">A line cannot be read; the message says which and why.</exception>
    public static IEnumerable<SocLogLine> Read(TextReader reader)
    {
        var names = Names(reader.ReadLine() ?? throw new FormatException("line 1: the log is empty"));
        var places = Array.ConvertAll(Columns, column => Array.IndexOf(names, column.Name));
        var number = 1;
        long previousMs = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            var fields = line.Split(',');
            if (fields.Length != names.Length) throw new FormatException($"line {number}: {fields.Length} fields, the first line names {names.Length}");
            var values = Columns.Select((_, column) => Value(fields, places[column], number, column)).ToArray();
            var ms = values[0] ?? throw new FormatException($"line {number}: ms is empty");
            if (ms < previousMs) throw new FormatException($"line {number}: ms goes back from {previousMs} to {ms}");
            previousMs = ms;
            yield return new(ms, values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8]);
        }
    }

    private static string[] Names(string header)
    {
        var names = Array.ConvertAll(header.Split(','), name => name.Trim());
        var missing = Columns.Take(Needed).FirstOrDefault(column => !names.Contains(column.Name)).Name;
        if (missing is not null) throw new FormatException($"line 1: the column {missing} is missing");
        var strange = names.FirstOrDefault(name => !Columns.Any(column => column.Name == name));
        if (strange is not null)
            throw new FormatException($"line 1: there is no column '{strange}'; there are {string.Join(", ", Columns.Select(column => column.Name))}");
        var twice = names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? names : throw new FormatException($"line 1: the column {twice} stands there twice");
    }

    private static long? Value(string[] fields, int place, int line, int column)
    {
        if (place < 0 || fields[place].Trim().Length == 0) return null;
        var (name, least, most) = Columns[column];
        if (!long.TryParse(fields[place].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            throw new FormatException($"line {line}: {name} is '{fields[place]}', a whole number is wanted");
        if (value < least || value > most)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: {name} is {value}; {least} to {most} can be"));
        return value;
    }
}
