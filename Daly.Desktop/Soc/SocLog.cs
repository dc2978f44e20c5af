using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Daly.Desktop.Soc;

/// <summary>A recorded log of shunt and BMS as comma-separated values.</summary>
/// <remarks>
/// First line: names. Columns: <c>ms</c>, <c>shunt_nv</c>, <c>bus_mv</c> and, if known, <c>cell_min_mv</c>,
/// <c>cell_max_mv</c>, <c>charge_fet</c>, <c>discharge_fet</c>, <c>soc_permille</c>, <c>current_ma</c>. An empty field was
/// not measured.
/// </remarks>
public static class SocLog
{
    private static readonly string[] Columns =
    [
        "ms", "shunt_nv", "bus_mv", "cell_min_mv", "cell_max_mv", "charge_fet", "discharge_fet", "soc_permille", "current_ma",
    ];

    /// <summary>Reads a log.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>Its lines.</returns>
    /// <exception cref="FormatException">A line cannot be read; the message says which and why.</exception>
    public static IEnumerable<SocLogLine> Read(TextReader reader)
    {
        var places = Places(reader.ReadLine() ?? throw new FormatException("line 1: the log is empty"));
        var number = 1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            var fields = line.Split(',');
            long? Field(int column) => Value(fields, places[column], number, Columns[column]);
            yield return new(
                Field(0) ?? throw new FormatException($"line {number}: ms is empty"),
                Field(1), Field(2), Field(3), Field(4), Field(5), Field(6), Field(7), Field(8));
        }
    }

    private static int[] Places(string header)
    {
        var names = Array.ConvertAll(header.Split(','), name => name.Trim());
        var places = Array.ConvertAll(Columns, column => Array.IndexOf(names, column));
        for (var i = 0; i < 3; i++)
            if (places[i] < 0) throw new FormatException($"line 1: the column {Columns[i]} is missing");
        return places;
    }

    private static long? Value(string[] fields, int place, int line, string column)
    {
        if (place < 0 || place >= fields.Length || fields[place].Trim().Length == 0) return null;
        if (long.TryParse(fields[place].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        throw new FormatException($"line {line}: {column} is '{fields[place]}', a whole number is wanted");
    }
}
