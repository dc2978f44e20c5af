using System.Text.RegularExpressions;

namespace Daly.Desktop.Decode;

/// <summary>Blanks out what stands around bytes and looks like some: times, addresses, offsets, colours of a terminal.</summary>
internal static partial class LineDecoration
{
    /// <summary>Puts blanks in the place of decoration, so that columns stay what they are.</summary>
    internal static string Blank(string text)
    {
        text = Times().Replace(text, Blanks);
        return Dump().Match(text) is { Success: true } dump ? WithoutDumpParts(text, dump) : text;
    }

    /// <summary>Takes out the colours of a terminal.</summary>
    internal static string WithoutColours(string line) => Colours().Replace(line, string.Empty);

    private static string Blanks(Match match) => new(' ', match.Length);

    // "00000010: a501 9008  ..u0" and "00000010  a5 01 90 08  |..u0|": the offset in front, the characters behind.
    private static string WithoutDumpParts(string text, Match dump)
    {
        int bytesAt = dump.Length;
        int end = dump.Value.Contains(':') ? text.IndexOf("  ", bytesAt, System.StringComparison.Ordinal) : text.IndexOf('|', bytesAt);
        string bytes = end < 0 ? text[bytesAt..] : text[bytesAt..end];
        return new string(' ', bytesAt) + bytes;
    }

    [GeneratedRegex(@"\x1B\[[0-9;]*[A-Za-z]")]
    private static partial Regex Colours();

    // A date, a time of day, seconds since 1970 or since the start in brackets; hardware addresses; arrows.
    [GeneratedRegex(
        @"(?<![\w.:-])\d{4}-\d\d-\d\d(?![\w-])(?=[T ]|$)|(?<![\w.:-])\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?([.,]\d+)?(Z|[+-]\d\d:?\d\d)?"
        + @"|(?<![\w.:-])\d{1,2}:\d\d:\d\d([.,]\d+)?(?![\w:-])|(?<![\w.])\d{9,10}\.\d+(?!\w)|\[\s*\d+\.\d+\]"
        + @"|(?<![\w:])([0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}(?![\w:])(?<!^.{17}(?=$))|[-=]+>|<[-=]+")]
    private static partial Regex Times();

    [GeneratedRegex(@"^\s*[0-9A-Fa-f]{3,7}0(:\s+|\s{2,})(?=[0-9A-Fa-f]{2})")]
    private static partial Regex Dump();
}
