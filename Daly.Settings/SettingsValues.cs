using System;

namespace Daly.Settings;

/// <summary>The values of all keys, by key: defaults, overlaid by what a file gave.</summary>
public sealed class SettingsValues
{
    private readonly SettingsTable _table;
    private readonly SettingValue[] _values;

    /// <summary>Initializes a new instance of the <see cref="SettingsValues"/> class with all defaults.</summary>
    public SettingsValues(SettingsTable table)
    {
        _table = table;
        _values = new SettingValue[table.Count];
        for (int i = 0; i < _values.Length; i++)
        {
            _values[i] = Default(table[i]);
        }
    }

    /// <exception cref="ArgumentException">The table has no such key.</exception>
    public SettingValue this[string key]
    {
        get
        {
            int index = _table.IndexOf(key);
            return index < 0 ? throw new ArgumentException(key) : _values[index];
        }
    }

    /// <param name="index">Index of the key in the table.</param>
    public void Replace(int index, SettingValue value) => _values[index] = value;

    /// <summary>Gets the value of a key by its place in the table.</summary>
    /// <param name="index">Index of the key in the table.</param>
    public SettingValue At(int index) => _values[index];

    /// <returns>The text, empty when absent.</returns>
    public string Text(string key) => this[key].Text;

    /// <summary>Gets a number in units of its last decimal place.</summary>
    /// <returns>The number, or <c>Absent.Long</c>.</returns>
    public long Long(string key) => this[key].Number;

    /// <summary>Gets a number in units of its last decimal place, or the place of a word in its key's list.</summary>
    /// <param name="key">A key of the table, whose range fits.</param>
    /// <returns>The number, which for a word is that of its enumeration; or <c>Absent.Value</c>.</returns>
    public int Int(string key) => this[key].Number == Absent.Long ? Absent.Value : (int)this[key].Number;

    /// <summary>Gets a switch.</summary>
    public bool Flag(string key) => this[key].Number == 1;

    /// <summary>Gets whether the file gave the key a valid value.</summary>
    /// <returns><c>false</c> for a default.</returns>
    public bool IsGiven(string key) => this[key].Line > 0 && !this[key].IsFaulty;

    /// <summary>Gets whether a value is there, given or by default, and none was refused.</summary>
    /// <returns>Whether rules between keys can use it.</returns>
    public bool IsUsable(string key) =>
        !this[key].IsFaulty && (this[key].Line > 0 || !_table[_table.IndexOf(key)].IsOptional);

    private static SettingValue Default(SettingDefinition definition)
    {
        if (definition.IsOptional) return new SettingValue();
        return SettingValueParser.Parse(definition, definition.DefaultText)
            ?? throw new ArgumentException(definition.Key);
    }
}
