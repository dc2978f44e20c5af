namespace Daly.Settings;

/// <summary>The value of one key: the default, or what the file says.</summary>
public sealed class SettingValue
{
    /// <summary>Gets or sets the text; for words in lower case.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Gets or sets the number in units of the last decimal place; 1 or 0 for a flag.</summary>
    public long Number { get; set; } = Absent.Long;

    /// <summary>Gets or sets the numbers of a list.</summary>
    public int[] Numbers { get; set; } = EmptyArrays.Numbers;

    /// <summary>Gets or sets the words of a list.</summary>
    public string[] Words { get; set; } = EmptyArrays.Words;

    /// <summary>Gets or sets the line that gave the key, from 1; 0 for a default.</summary>
    public int Line { get; set; }

    /// <summary>Gets or sets whether what the file gave was refused, so that the default stands here.</summary>
    public bool IsFaulty { get; set; }
}
