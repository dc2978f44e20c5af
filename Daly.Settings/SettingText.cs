namespace Daly.Settings;

/// <summary>Small questions about texts; what .NET offers for them does not exist on the device.</summary>
public static class SettingText
{
    /// <summary>Tells whether a text has no control characters.</summary>
    /// <returns>Whether it can be shown on one line.</returns>
    public static bool IsPrintable(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' || text[i] == 0x7F) return false;
        }

        return true;
    }

    /// <summary>Tells whether a text has only lower-case letters, digits and hyphens.</summary>
    /// <returns>Whether it can be part of topics, client ids and host names.</returns>
    public static bool IsId(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') return false;
        }

        return true;
    }

    /// <summary>Tells whether a text can begin an MQTT topic.</summary>
    /// <returns>Whether it has no wildcard, no blank, no empty level and does not begin with $.</returns>
    public static bool IsTopic(string text)
    {
        if (text.Length == 0 || text[0] == '/' || text[0] == '$' || text[text.Length - 1] == '/') return false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c <= ' ' || c >= 0x7F || c == '+' || c == '#' || (c == '/' && text[i - 1] == '/')) return false;
        }

        return true;
    }

    /// <summary>Finds a text in a list.</summary>
    /// <returns>Its index, or −1.</returns>
    public static int IndexOf(string[] texts, string text)
    {
        for (int i = 0; i < texts.Length; i++)
        {
            if (texts[i] == text) return i;
        }

        return -1;
    }

    /// <summary>Makes the letters A to Z small, whatever the culture.</summary>
    /// <returns>The text in lower case.</returns>
    public static string ToLower(string text)
    {
        char[] letters = text.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] >= 'A' && letters[i] <= 'Z') letters[i] = (char)(letters[i] | 0x20);
        }

        return new string(letters);
    }
}
