namespace Daly.Bridge.Topics;

/// <summary>Writes text as JSON demands: escaped, in UTF-8; it allocates for nothing but characters beyond U+FFFF.</summary>
internal static class JsonText
{
    public static void Write(JsonWriter json, string text)
    {
        for (int i = 0; i < text.Length && i < JsonWriter.MaxTextLength; i++)
        {
            int c = text[i];
            bool mayLead = c >= 0xD800 && c < 0xDC00 && i + 1 < text.Length;
            int wide = mayLead ? Wide(text.ToCharArray(i, 2)) : 0;
            if (wide > 0)
            {
                WriteWide(json, wide);
                i++;
            }
            else
            {
                Write(json, c);
            }
        }
    }

    // Of an array, because on the device an index to the second half of a pair gives the first half again.
    private static int Wide(char[] pair) =>
        pair[1] >= 0xDC00 && pair[1] < 0xE000 ? 0x10000 + ((pair[0] - 0xD800) << 10) + (pair[1] - 0xDC00) : 0;

    private static void Write(JsonWriter json, int c)
    {
        if (c == '"' || c == '\\')
        {
            json.Byte('\\');
            json.Byte(c);
        }
        else if (c < ' ' || c == 0x7F)
        {
            json.Raw("\\u00");
            json.HexByte(c);
        }
        else if (c < 0x80)
        {
            json.Byte(c);
        }
        else
        {
            WriteMultiByte(json, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
        }
    }

    private static void WriteMultiByte(JsonWriter json, int c)
    {
        if (c < 0x800)
        {
            json.Byte(0xC0 | (c >> 6));
        }
        else
        {
            json.Byte(0xE0 | (c >> 12));
            json.Byte(0x80 | ((c >> 6) & 0x3F));
        }

        json.Byte(0x80 | (c & 0x3F));
    }

    private static void WriteWide(JsonWriter json, int codePoint)
    {
        json.Byte(0xF0 | (codePoint >> 18));
        json.Byte(0x80 | ((codePoint >> 12) & 0x3F));
        json.Byte(0x80 | ((codePoint >> 6) & 0x3F));
        json.Byte(0x80 | (codePoint & 0x3F));
    }
}
