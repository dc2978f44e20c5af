using System.Globalization;
using System.Text;
using Daly.Desktop.Cli;
using Daly.Desktop.Run;
using Daly.Protocol.Parameters;

namespace Daly.Desktop.BoardSettings;

/// <summary>Settings of a BMS as a text file: <c>key = value</c>, with units, board and date in comments.</summary>
/// <param name="Board">The board that the comments name.</param>
internal sealed record SettingsDocument(BoardIdentity Board, IReadOnlyDictionary<A5Parameter, long> Values)
{
    private const string CellsLabel = "# Cells in series: ";
    private const string HardwareLabel = "# Hardware: ";

    /// <summary>Writes a set as text.</summary>
    public static string Write(ParameterSet set, int boardNumber, DateTimeOffset now)
    {
        var text = new StringBuilder();
        text.AppendLine("# Settings of a Daly BMS, read with 'daly settings read'.");
        text.AppendLine(CultureInfo.InvariantCulture, $"# Date: {now:yyyy-MM-dd HH:mm:ss zzz}");
        text.AppendLine(CultureInfo.InvariantCulture, $"# Board number: {boardNumber}");
        if (set.Board.Cells is { } cells) text.AppendLine(CultureInfo.InvariantCulture, $"{CellsLabel}{cells}");
        if (set.Board.Hardware is { } hardware) text.Append(HardwareLabel).AppendLine(OneLine(hardware));
        if (set.Board.Software is { } software) text.Append("# Software: ").AppendLine(OneLine(software));
        text.AppendLine("# _1 is the warning, _2 the protection. Cells and pack: high, low. Currents are magnitudes.");
        byte frame = 0;
        foreach (var parameter in A5Parameters.All.Concat(RegisterParameters.All.Where(set.Values.ContainsKey)))
        {
            if (parameter.ReadId != frame) text.AppendLine();
            frame = parameter.ReadId;
            text.AppendLine(Line(parameter, set));
        }

        return text.ToString();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UsageException">It cannot be read or something in it is wrong; all faults are named by line.</exception>
    public static SettingsDocument Read(string path) =>
        Parse(Encoding.UTF8.GetString(InputFile.Read(path, InputFile.MaxSettingsBytes)).TrimStart('\uFEFF'), path);

    /// <summary>Reads a text.</summary>
    /// <exception cref="UsageException">Something in it is wrong.</exception>
    public static SettingsDocument Parse(string text, string name)
    {
        var values = new Dictionary<A5Parameter, long>();
        var faults = new List<string>();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = Content(lines[i]);
            if (line.Length > 0 && Take(line, values) is { } fault) faults.Add($"  line {i + 1}: {fault}");
        }

        if (faults.Count > 0) throw new UsageException($"{name} is wrong:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
        return new SettingsDocument(ParseBoard(lines), values);
    }

    private static string Content(string line)
    {
        int comment = line.IndexOf('#', StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim('\uFEFF', ' ', '\t', '\r');
    }

    private static string? Take(string line, Dictionary<A5Parameter, long> values)
    {
        string[] parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2) return $"'{line}' is not of the form key = value.";
        if (BmsParameters.Find(parts[0]) is not { } parameter) return $"there is no parameter '{parts[0]}'.";
        if (!ParameterInput.TryParse(parameter, parts[1], out long value))
        {
            return $"{parameter.Key} takes {ParameterInput.Range(parameter)}, not '{parts[1]}'.";
        }

        return values.TryAdd(parameter, value) ? null : $"{parameter.Key} is there twice.";
    }

    private static BoardIdentity ParseBoard(string[] lines)
    {
        string? cells = Labelled(lines, CellsLabel);
        bool isNumber = int.TryParse(cells, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return new BoardIdentity(isNumber ? number : null, Labelled(lines, HardwareLabel), null, null);
    }

    private static string? Labelled(string[] lines, string label) =>
        lines.FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal))?[label.Length..].Trim();

    private static string Line(A5Parameter parameter, ParameterSet set)
    {
        if (!set.Values.TryGetValue(parameter, out long value)) return $"# {parameter.Key}: this board does not say";

        string text = ParameterWords.Number(parameter, value);
        bool isInRange = value >= parameter.MinValue && value <= parameter.MaxValue;
        return isInRange
            ? $"{$"{parameter.Key} = {text}",-40}# {ParameterInput.UnitOf(parameter)}"
            : $"# {parameter.Key}: {text} {ParameterInput.UnitOf(parameter)}, not within {ParameterInput.Range(parameter)} and never written";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
