namespace Daly.Protocol.A5;

/// <summary>Texts on the wire: ASCII, padded with NUL, space or 0xFF.</summary>
internal static class A5Text
{
    public const byte FirstPrintable = 0x20;
    private const byte LastPrintable = 0x7E;
    private const byte Filler = 0xFF;

    /// <summary>
    /// Decodes a text, padding taken off at both ends, '?' for what cannot be printed. If it is the one that was there before,
    /// that is returned itself, so nothing is allocated.
    /// </summary>
    public static string Decode(byte[] buffer, int offset, int count, string? current)
    {
        int end = offset + count;
        while (end > offset && IsPadding(buffer[end - 1]))
        {
            end--;
        }

        while (offset < end && IsPadding(buffer[offset]))
        {
            offset++;
        }

        count = end - offset;
        return current != null && IsSame(buffer, offset, count, current) ? current : Create(buffer, offset, count);
    }

    private static bool IsPadding(byte value) => value == 0 || value == FirstPrintable || value == Filler;

    private static char Character(byte value) =>
        value >= FirstPrintable && value <= LastPrintable ? (char)value : '?';

    private static bool IsSame(byte[] buffer, int offset, int count, string text)
    {
        if (text.Length != count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (text[i] != Character(buffer[offset + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Create(byte[] buffer, int offset, int count)
    {
        char[] characters = new char[count];
        for (int i = 0; i < count; i++)
        {
            characters[i] = Character(buffer[offset + i]);
        }

        return new string(characters);
    }
}
