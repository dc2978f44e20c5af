using System.Globalization;
using System.Text.RegularExpressions;

namespace Daly.Desktop.Decode;

/// <summary>Finds bytes written as text with escapes, as Python, C and many logs do: <c>b'\xa5@\x90'</c>.</summary>
internal static partial class EscapedText
{
    private const string Escapes = "ntr0abfv\\'\"";
    private const string Meanings = "\n\t\r\0\a\b\f\v\\'\"";

    internal static IEnumerable<PastedPiece> Find(string text) =>
        text.Contains(@"\x") ? Literal().Matches(text).Where(match => match.Value.Contains(@"\x")).Select(Piece) : [];

    private static PastedPiece Piece(Match match)
    {
        var bytes = new List<byte>();
        string? reason = null;
        string inside = match.Groups["inside"].Value;
        for (int at = 0; at < inside.Length && reason is null;)
        {
            at += inside[at] == '\\' ? Escape(inside[at..], bytes, ref reason) : Plain(inside[at], bytes, ref reason);
        }

        return new PastedPiece(match.Index, match.Index + match.Length, reason is null ? [.. bytes] : [], reason);
    }

    private static int Plain(char letter, List<byte> bytes, ref string? reason)
    {
        if (letter is < ' ' or > '~') reason = $"\"{letter}\" in the quoted text is no byte";
        bytes.Add((byte)letter);
        return 1;
    }

    private static int Escape(string rest, List<byte> bytes, ref string? reason)
    {
        bool isHex = rest.Length >= 4 && rest[1] == 'x' && char.IsAsciiHexDigit(rest[2]) && char.IsAsciiHexDigit(rest[3]);
        if (isHex)
        {
            bytes.Add(byte.Parse(rest[2..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            return 4;
        }

        int index = rest.Length > 1 ? Escapes.IndexOf(rest[1]) : -1;
        if (index < 0) reason = $"\"{rest[..System.Math.Min(4, rest.Length)]}\" is no byte";
        else bytes.Add((byte)Meanings[index]);
        return 2;
    }

    // In quotes of either kind, or the escapes alone.
    [GeneratedRegex("""(?<quote>['"])(?<inside>(\\.|(?!\k<quote>)[^\\])*)\k<quote>|(?<inside>(\\x[0-9A-Fa-f]{2})+)""")]
    private static partial Regex Literal();
}
