namespace Daly.Monitor.Settings;

/// <summary>Two settings that cannot both be meant, or one that cannot be.</summary>
public sealed class OptionFault
{
    internal OptionFault(string key, string otherKey, string text)
    {
        Key = key;
        OtherKey = otherKey;
        Text = text;
    }

    /// <summary>Gets the key of the setting.</summary>
    public string Key { get; }

    /// <summary>Gets the key of the setting or BMS limit that contradicts it; empty when the value is impossible by itself.</summary>
    public string OtherKey { get; }

    /// <summary>Gets one sentence that names both keys, what they say and what is allowed.</summary>
    public string Text { get; }
}
