namespace Daly.Settings;

/// <summary>The form of a setting's value.</summary>
public enum SettingKind
{
    /// <summary>Free text; the limits are lengths.</summary>
    Text,

    /// <summary>Lower-case letters, digits and hyphens: usable in topics, client ids and host names.</summary>
    Id,

    /// <summary>Part of an MQTT topic: no wildcard, no blank, no slash at either end.</summary>
    Topic,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>Some of a few words, separated by commas.</summary>
    WordList,

    /// <summary>A whole number, decimal or 0x…</summary>
    Integer,

    /// <summary>Whole numbers, separated by commas, each once.</summary>
    IntegerList,

    /// <summary>A decimal number with a fixed number of places, kept as an integer of its last place.</summary>
    Fixed,

    /// <summary>true, false, on, off, yes, no, 1 or 0.</summary>
    Flag,
}
