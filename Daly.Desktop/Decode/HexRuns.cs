using System.Text.RegularExpressions;
using Daly.Desktop.Replay.Capture;

namespace Daly.Desktop.Decode;

/// <summary>Finds bytes in hexadecimal among words: at least five, as many as the shortest frame has.</summary>
/// <remarks>
/// What separates the digits is the same all along, so that a number or a time in front is not taken for the first byte. Digits
/// alone that do not begin as a frame does are counts, serial numbers or readings.
/// </remarks>
internal static partial class HexRuns
{
    internal static IEnumerable<PastedPiece> Find(string text)
    {
        var found = new List<PastedPiece>();
        foreach (var pattern in (Regex[])[Prefixed(), Pairs(), Unpadded(), Groups(), Solid(), AfterMarker()])
        {
            foreach (var piece in pattern.Matches(text).Where(IsBytes).Select(Piece))
            {
                if (found.All(other => piece.At >= other.End || piece.End <= other.At)) found.Add(piece);
            }
        }

        return found.OrderBy(piece => piece.At);
    }

    private static bool IsBytes(Match match)
    {
        string bytes = match.Groups["bytes"].Value;
        if (match.Groups["sure"].Success || bytes.Contains('x', StringComparison.OrdinalIgnoreCase)) return true;
        bool isStart = FrameStart.Is(Convert.FromHexString(bytes[..2])[0]);
        bool isSolid = bytes.All(char.IsAsciiHexDigit);
        return isSolid ? isStart || FrameInside().IsMatch(bytes) : isStart || bytes.Any(letter => char.IsAsciiLetter(letter));
    }

    private static PastedPiece Piece(Match match)
    {
        var group = match.Groups["bytes"];
        string text = match.Groups["unpadded"].Success ? Padded(group.Value) : group.Value;
        string? reason = HexText.Parse(text, out byte[] bytes);
        if (match.Groups["half"].Success) (bytes, reason) = ([], $"half a byte at column {match.Groups["half"].Index + 1}");
        return new PastedPiece(group.Index, group.Index + group.Length, bytes, reason);
    }

    private static string Padded(string bytes) => Digits().Replace(bytes, digits => digits.Value.PadLeft(2, '0'));

    [GeneratedRegex(@"(?<bytes>0[xX][0-9A-Fa-f]{1,2}(?![0-9A-Za-z])([\s,;:|.-]+0[xX][0-9A-Fa-f]{1,2}(?![0-9A-Za-z])){4,}|0[xX]([0-9A-Fa-f]{2}){5,}(?![0-9A-Za-z]))")]
    private static partial Regex Prefixed();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z])((?<bytes>[0-9A-Fa-f]{2}(\s+[0-9A-Fa-f]{2}(?![0-9A-Za-z])){4,})(\s+(?<half>[0-9A-Fa-f])\s*$)?"
        + @"|(?<bytes>[0-9A-Fa-f]{2}\s*(?<sep>[,;:|._-])\s*[0-9A-Fa-f]{2}(\s*\k<sep>\s*[0-9A-Fa-f]{2}(?![0-9A-Za-z])){3,})(\s*\k<sep>\s*(?<half>[0-9A-Fa-f])\s*$)?)")]
    private static partial Regex Pairs();

    // As Arduino's print(value, HEX) has them: no zero in front anywhere.
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<bytes>(?<unpadded>[A-Fa-f1-9][0-9A-Fa-f])([\s,:;-]+([A-Fa-f1-9][0-9A-Fa-f]|[0-9A-Fa-f])(?![0-9A-Za-z])){7,})")]
    private static partial Regex Unpadded();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<bytes>([0-9A-Fa-f]{4} +){2,}([0-9A-Fa-f]{2}|[0-9A-Fa-f]{4})|([0-9A-Fa-f]{8} +)+([0-9A-Fa-f]{2}){1,4})(?![0-9A-Za-z])")]
    private static partial Regex Groups();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<bytes>([0-9A-Fa-f]{2}){5,})(?<half>[0-9A-Fa-f])?(?![0-9A-Za-z])")]
    private static partial Regex Solid();

    // Few bytes, such as noise, are taken where the line says that they are some.
    [GeneratedRegex(@"((?i:\b(RX|TX|HEX)\b\s*(\[\d+\]|\(\d+\))?\s*[:=])|<<<|>>>)\s*(?<sure>)(?<bytes>[0-9A-Fa-f]{2}([\s,:;.-]*[0-9A-Fa-f]{2})*)\s*$")]
    private static partial Regex AfterMarker();

    [GeneratedRegex("[Aa]5[0-9A-Fa-f]{4}08|[Dd]203")]
    private static partial Regex FrameInside();

    [GeneratedRegex("[0-9A-Fa-f]+")]
    private static partial Regex Digits();
}
