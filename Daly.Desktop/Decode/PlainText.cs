using System.Text;

namespace Daly.Desktop.Decode;

/// <summary>Tells text from raw bytes.</summary>
internal static class PlainText
{
    private const byte Escape = 0x1B;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Gives the text that the bytes are.</summary>
    /// <returns>The text, or <c>null</c> when they are none: control characters other than those of a terminal's colours.</returns>
    public static string? Of(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] && bytes.Length % 2 == 0) return Encoding.Unicode.GetString(bytes);

        // A recording that a power cut ended may have zeros behind it.
        bytes = bytes.AsSpan().TrimEnd((byte)0).ToArray();
        bool isPrintable = bytes.All(value => value is >= 0x20 and not 0x7F or Escape or (byte)'\t' or (byte)'\n' or (byte)'\r');
        try
        {
            return isPrintable ? Strict.GetString(bytes) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
