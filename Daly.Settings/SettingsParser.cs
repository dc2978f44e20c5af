using System.Text;

namespace Daly.Settings;

/// <summary>Reads the settings file and checks it as a whole. Meant for the start: it allocates.</summary>
public sealed class SettingsParser
{
    private readonly SettingsTable _table = new SettingsTable();
    private readonly SettingsFaultList _faults = new SettingsFaultList();
    private readonly SettingsValues _values;

    private SettingsParser()
    {
        _values = new SettingsValues(_table);
    }

    /// <summary>Reads settings from the bytes of a file.</summary>
    /// <param name="file">UTF-8, with or without a byte order mark.</param>
    /// <param name="count">How many bytes of it.</param>
    /// <returns>Always settings: with faults, defaults stand in place of what was refused and nothing dangerous is on.</returns>
    public static BridgeSettings Parse(byte[] file, int count)
    {
        bool hasMark = count >= 3 && file[0] == 0xEF && file[1] == 0xBB && file[2] == 0xBF;
        int start = hasMark ? 3 : 0;
        if (!Utf8Check.IsValid(file, start, count)) return ParseUnreadable();
        return Parse(Encoding.UTF8.GetString(file, start, count - start));
    }

    /// <summary>Reads settings from text.</summary>
    /// <param name="text">The whole file; an empty text gives the defaults.</param>
    /// <returns>Always settings: with faults, defaults stand in place of what was refused and nothing dangerous is on.</returns>
    public static BridgeSettings Parse(string text)
    {
        var parser = new SettingsParser();
        parser.ReadLines(text);
        SettingsRules.Check(parser._values, parser._faults);
        return parser.Finish();
    }

    private static BridgeSettings ParseUnreadable()
    {
        var parser = new SettingsParser();
        parser._faults.Add(0, string.Empty, "bytes that are not UTF-8", "a text file in UTF-8");
        return parser.Finish();
    }

    private BridgeSettings Finish()
    {
        var settings = new BridgeSettings(_values, _faults.ToArray());
        if (_faults.Count == 0) MonitorRules.Check(settings, _faults);
        if (_faults.Count > settings.Faults.Length) settings = new BridgeSettings(_values, _faults.ToArray());
        if (_faults.Count > 0) settings.DisableDangerous();
        return settings;
    }

    private void ReadLines(string text)
    {
        var line = new SettingsLine();
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            line.Read(lines[i]);
            if (!line.IsBlank) ReadSetting(line, i + 1);
        }
    }

    private void ReadSetting(SettingsLine line, int lineNumber)
    {
        int index = _table.IndexOf(line.Key);
        if (line.Key.Length == 0)
        {
            // The line is not shown: it may be the second half of a password.
            _faults.Add(lineNumber, string.Empty, "a line that is no setting", "key = value, or # and a comment");
        }
        else if (index < 0)
        {
            _faults.Add(lineNumber, line.Key, "an unknown key", AllowedKey(line.Key));
        }
        else if (_values.At(index).Line > 0)
        {
            _faults.Add(lineNumber, line.Key, "the key a second time", "each key once; it stands in line " + _values.At(index).Line);
        }
        else
        {
            ReadValue(_table[index], index, line.Value, lineNumber);
        }
    }

    private string AllowedKey(string key)
    {
        string? nearest = _table.Nearest(key);
        return "the keys of the documentation" + (nearest is null ? string.Empty : "; did you mean " + nearest + "?");
    }

    private void ReadValue(SettingDefinition definition, int index, string text, int lineNumber)
    {
        bool leavesAbsent = text.Length == 0 && definition.IsOptional;
        SettingValue? value = leavesAbsent ? new SettingValue() : SettingValueParser.Parse(definition, text);
        if (value is null)
        {
            _values.At(index).IsFaulty = true;
            _values.At(index).Line = lineNumber;
            _faults.Add(lineNumber, definition.Key, Found(definition, text), SettingAllowed.Describe(definition));
            return;
        }

        value.Line = leavesAbsent ? 0 : lineNumber;
        _values.Replace(index, value);
    }

    private static string Found(SettingDefinition definition, string text)
    {
        if (text.Length == 0) return "nothing";
        return definition.IsSecret ? "a secret of " + text.Length + " characters (not shown)" : text;
    }
}
