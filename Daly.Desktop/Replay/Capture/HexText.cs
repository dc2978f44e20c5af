using System.Globalization;

namespace Daly.Desktop.Replay.Capture;

/// <summary>
/// Reads bytes as people write them: pairs of hexadecimal digits with or without space, comma, colon, dash, dot or 0x; behind
/// 0x one digit is enough.
/// </summary>
public static class HexText
{
    private const string Separators = " \t,:-;.|_";

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">The bytes; empty when there is a reason.</param>
    /// <returns><c>null</c> on success, else why the text is refused, as the end of a sentence.</returns>
    public static string? Parse(ReadOnlySpan<char> text, out byte[] bytes)
    {
        bytes = [];
        var found = new byte[text.Length / 2];
        var count = 0;
        var at = 0;
        while (at < text.Length)
        {
            if (Separators.Contains(text[at]))
            {
                at++;
                continue;
            }

            bool isPrefixed = IsPrefix(text[at..]);
            if (isPrefixed) at += 2;
            if (at >= text.Length || !char.IsAsciiHexDigit(text[at])) return NotHex(text, at);
            int digits = at + 1 < text.Length && char.IsAsciiHexDigit(text[at + 1]) ? 2 : 1;
            if (digits == 1 && !isPrefixed) return $"half a byte at column {at + 1}";
            found[count++] = byte.Parse(text.Slice(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            at += digits;
        }

        if (count == 0) return "no bytes";
        bytes = found[..count];
        return null;
    }

    private static bool IsPrefix(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == '0' && text[1] is 'x' or 'X';

    private static string NotHex(ReadOnlySpan<char> text, int at) => at < text.Length
        ? $"\"{text[at]}\" at column {at + 1} is not a hexadecimal digit"
        : "nothing after 0x";
}
