namespace Daly.Settings;

/// <summary>Reports keys that contradict each other, each with value and line.</summary>
public sealed class SettingsConflicts
{
    private readonly SettingsFaultList _faults;

    public SettingsConflicts(SettingsValues values, SettingsFaultList faults)
    {
        Values = values;
        _faults = faults;
    }

    /// <summary>Gets what the file gave.</summary>
    public SettingsValues Values { get; }

    /// <summary>Reports two keys unless they go together.</summary>
    public void Check(bool isWrong, string key, string other, string allowed)
    {
        if (!isWrong || Values[key].IsFaulty || Values[other].IsFaulty) return;
        _faults.Add(Values[key].Line, key + ", " + other, Describe(key) + " with " + Describe(other), allowed);
    }

    /// <summary>Reports one key unless its value can be used.</summary>
    public void CheckAlone(bool isWrong, string key, string allowed)
    {
        if (isWrong) _faults.Add(Values[key].Line, key, Values.Text(key), allowed);
    }

    private string Describe(string key)
    {
        SettingValue value = Values[key];
        if (!Values.IsUsable(key)) return key + " not given";
        string shown = SettingsSecrets.IsSecret(key) ? "(not shown)" : value.Text.Length == 0 ? "nothing" : value.Text;
        return key + " = " + shown + (value.Line > 0 ? " (line " + value.Line + ")" : " (default)");
    }
}
