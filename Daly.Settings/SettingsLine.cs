namespace Daly.Settings;

/// <summary>One line of the settings file, cut into key and value.</summary>
public sealed class SettingsLine
{
    /// <summary>Gets whether the line holds neither key nor value.</summary>
    public bool IsBlank { get; private set; }

    /// <summary>Gets the key; empty when the line has no equals sign.</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>Gets the value without blanks, quotes and comment around it.</summary>
    public string Value { get; private set; } = string.Empty;

    /// <summary>Cuts a line.</summary>
    /// <remarks>
    /// A comment begins with # at the start or after a blank. A value in double quotes is taken as it stands, so that it
    /// can hold # and outer blanks; there are no escapes.
    /// </remarks>
    public void Read(string line)
    {
        string text = line.Trim(' ', '\t', '\r', '\uFEFF');
        IsBlank = text.Length == 0 || text[0] == '#';
        int equals = IsBlank ? -1 : text.IndexOf('=');
        Key = equals < 0 ? string.Empty : text.Substring(0, equals).Trim(' ', '\t');
        Value = equals < 0 ? string.Empty : ReadValue(text.Substring(equals + 1).Trim(' ', '\t'));
    }

    private static string ReadValue(string text)
    {
        int close = text.Length > 1 && text[0] == '"' ? text.IndexOf('"', 1) : -1;
        if (close > 0 && IsEndOrComment(text.Substring(close + 1))) return text.Substring(1, close - 1);

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '#' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\t'))
            {
                return text.Substring(0, i).Trim(' ', '\t');
            }
        }

        return text;
    }

    private static bool IsEndOrComment(string rest)
    {
        string trimmed = rest.Trim(' ', '\t');
        return trimmed.Length == 0 || trimmed[0] == '#';
    }
}
