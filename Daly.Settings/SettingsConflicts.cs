namespace Daly.Settings;

/// <summary>Reports keys that contradict each other, each with value and line.</summary>
public sealed class SettingsConflicts
{
    private readonly SettingsFaultList _faults;

    /// <summary>Initializes a new instance of the <see cref="SettingsConflicts"/> class.</summary>
    /// <param name="values">What the file gave.</param>
    /// <param name="faults">Where to report.</param>
    public SettingsConflicts(SettingsValues values, SettingsFaultList faults)
    {
        Values = values;
        _faults = faults;
    }

    /// <summary>Gets what the file gave.</summary>
    public SettingsValues Values { get; }

    /// <summary>Reports two keys unless they go together.</summary>
    /// <param name="isWrong">Whether they contradict each other.</param>
    /// <param name="key">The key that is blamed.</param>
    /// <param name="other">The key that it contradicts.</param>
    /// <param name="allowed">What would be allowed.</param>
    public void Check(bool isWrong, string key, string other, string allowed)
    {
        if (!isWrong || Values[key].IsFaulty || Values[other].IsFaulty) return;
        _faults.Add(Values[key].Line, key + ", " + other, Describe(key) + " with " + Describe(other), allowed);
    }

    /// <summary>Reports one key unless its value can be used.</summary>
    /// <param name="isWrong">Whether it cannot.</param>
    /// <param name="allowed">What would be allowed.</param>
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
