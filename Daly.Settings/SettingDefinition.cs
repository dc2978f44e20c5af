namespace Daly.Settings;

/// <summary>What one key of the settings file may hold. Parser, template and documentation derive from it.</summary>
public sealed class SettingDefinition
{
    private SettingDefinition(string key, SettingKind kind, string defaultText, string description)
    {
        Key = key;
        Kind = kind;
        DefaultText = defaultText;
        Description = description;
    }

    /// <summary>Gets the key as written in the file.</summary>
    public string Key { get; }

    /// <summary>Gets the form of the value.</summary>
    public SettingKind Kind { get; }

    /// <summary>Gets the default as it would be written; empty when the value is absent by default.</summary>
    public string DefaultText { get; }

    /// <summary>Gets one line of explanation.</summary>
    public string Description { get; }

    /// <summary>Gets the smallest number in units of the last decimal place, or the shortest length.</summary>
    public long Min { get; private set; }

    /// <summary>Gets the largest number in units of the last decimal place, or the greatest length.</summary>
    public long Max { get; private set; }

    /// <summary>Gets how many decimal places a <see cref="SettingKind.Fixed"/> has.</summary>
    public int Decimals { get; private set; }

    /// <summary>Gets the unit, or an empty text.</summary>
    public string Unit { get; private set; } = string.Empty;

    /// <summary>Gets the allowed words.</summary>
    public string[] Words { get; private set; } = EmptyArrays.Words;

    /// <summary>Gets whether the value must never be shown anywhere.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Gets whether the value counts as absent when the key is not given.</summary>
    public bool IsOptional => DefaultText.Length == 0;

    /// <summary>Describes a free text.</summary>
    /// <param name="defaultText">Default, or empty.</param>
    /// <param name="minLength">Shortest length of a value that is given.</param>
    public static SettingDefinition Text(string key, string defaultText, int minLength, int maxLength, string description) =>
        new SettingDefinition(key, SettingKind.Text, defaultText, description) { Min = minLength, Max = maxLength };

    /// <summary>Describes a text that is never shown.</summary>
    /// <param name="minLength">Shortest length of a value that is given.</param>
    public static SettingDefinition Secret(string key, int minLength, int maxLength, string description) =>
        new SettingDefinition(key, SettingKind.Text, string.Empty, description)
        {
            Min = minLength,
            Max = maxLength,
            IsSecret = true,
        };

    /// <summary>Describes an id or a part of a topic.</summary>
    /// <param name="kind"><see cref="SettingKind.Id"/> or <see cref="SettingKind.Topic"/>.</param>
    public static SettingDefinition Name(SettingKind kind, string key, string defaultText, int maxLength, string description) =>
        new SettingDefinition(key, kind, defaultText, description) { Min = 1, Max = maxLength };

    /// <summary>Describes a choice.</summary>
    public static SettingDefinition Word(string key, string words, string defaultText, string description) =>
        new SettingDefinition(key, SettingKind.Word, defaultText, description) { Words = words.Split('|') };

    /// <summary>Describes a choice of several.</summary>
    /// <param name="defaultText">Some of them, separated by commas.</param>
    public static SettingDefinition WordList(string key, string words, string defaultText, string description) =>
        new SettingDefinition(key, SettingKind.WordList, defaultText, description) { Words = words.Split('|') };

    /// <summary>Describes a switch.</summary>
    public static SettingDefinition Flag(string key, bool defaultOn, string description) =>
        new SettingDefinition(key, SettingKind.Flag, defaultOn ? "true" : "false", description);

    /// <summary>Describes a whole number.</summary>
    /// <param name="defaultText">Default, or empty.</param>
    /// <param name="unit">Unit, or empty.</param>
    public static SettingDefinition Integer(string key, string defaultText, long min, long max, string unit, string description) =>
        new SettingDefinition(key, SettingKind.Integer, defaultText, description) { Min = min, Max = max, Unit = unit };

    /// <summary>Describes a list of whole numbers.</summary>
    public static SettingDefinition IntegerList(string key, string defaultText, long min, long max, string description) =>
        new SettingDefinition(key, SettingKind.IntegerList, defaultText, description) { Min = min, Max = max };

    /// <summary>Describes a number with decimals.</summary>
    /// <param name="defaultText">Default, or empty.</param>
    /// <param name="decimals">Places, 1 to 3.</param>
    /// <param name="min">Smallest, in units of the last place.</param>
    /// <param name="max">Largest, in units of the last place.</param>
    public static SettingDefinition Fixed(
        string key, string defaultText, int decimals, long min, long max, string unit, string description) =>
        new SettingDefinition(key, SettingKind.Fixed, defaultText, description)
        {
            Decimals = decimals,
            Min = min,
            Max = max,
            Unit = unit,
        };
}
