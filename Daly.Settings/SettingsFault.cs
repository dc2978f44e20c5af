namespace Daly.Settings;

/// <summary>One thing that is wrong with the settings. It never holds the value of a secret.</summary>
public sealed class SettingsFault
{
    /// <param name="line">Line, from 1; 0 when no single line is to blame.</param>
    /// <param name="key">The key, or the keys that contradict each other.</param>
    public SettingsFault(int line, string key, string found, string allowed)
    {
        Line = line;
        Key = key;
        Found = found;
        Allowed = allowed;
    }

    /// <summary>Gets the line, from 1; 0 when no single line is to blame.</summary>
    public int Line { get; }

    /// <summary>Gets the key, or the keys that contradict each other; empty when the line has none.</summary>
    public string Key { get; }

    public string Found { get; }

    public string Allowed { get; }

    /// <summary>Gets what to say on the small display below the key, at most 21 characters, or <c>null</c>.</summary>
    public string? Hint { get; set; }

    /// <summary>Says all of it on one line.</summary>
    /// <returns>For example <c>line 3: bms.poll_ms: found 70000, allowed 0 to 60000 ms</c>.</returns>
    public override string ToString() =>
        (Line > 0 ? "line " + Line + ": " : string.Empty)
        + (Key.Length > 0 ? Key + ": " : string.Empty)
        + "found " + Found + ", allowed " + Allowed;
}
