using System;

namespace Daly.Desktop.Adapters.Capture;

/// <summary>
/// Reads bytes as people write them: pairs of hexadecimal digits with or without space, comma, colon or 0x.
/// </summary>
public static class HexText
{
    private const string Separators = " \t,:-;";

    /// <summary>Reads bytes.</summary>
    /// <param name="text">The text.</param>
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

            if (IsPrefix(text[at..])) at += 2;
            if (at >= text.Length || !char.IsAsciiHexDigit(text[at])) return NotHex(text, at);
            if (at + 1 >= text.Length || !char.IsAsciiHexDigit(text[at + 1])) return $"half a byte at column {at + 1}";
            found[count++] = Convert.FromHexString(text.Slice(at, 2))[0];
            at += 2;
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
