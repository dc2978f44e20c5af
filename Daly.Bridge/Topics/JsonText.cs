namespace Daly.Bridge.Topics;

/// <summary>Writes text as JSON demands: escaped, in UTF-8, without allocating.</summary>
internal static class JsonText
{
    public static void Write(JsonWriter json, string text)
    {
        for (int i = 0; i < text.Length && i < JsonWriter.MaxTextLength; i++)
        {
            int c = text[i];
            bool isPair = c >= 0xD800 && c < 0xDC00 && i + 1 < text.Length && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
            if (isPair)
            {
                WriteWide(json, 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00));
            }
            else
            {
                Write(json, c);
            }
        }
    }

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
