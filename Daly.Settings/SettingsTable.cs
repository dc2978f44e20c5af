using System;

namespace Daly.Settings;

/// <summary>All keys of the settings file, in the order of the documentation. Made at the start and then dropped.</summary>
public sealed class SettingsTable
{
    private readonly SettingDefinition[] _definitions;

    public SettingsTable()
    {
        SettingDefinition[][] groups =
        {
            NetworkKeys.Create(), BmsKeys.Create(), BatteryKeys.Create(), ShuntKeys.Create(), ControlKeys.Create(),
            OutputKeys.Create(), AlarmKeys.Create(),
        };
        int count = 0;
        for (int i = 0; i < groups.Length; i++) count += groups[i].Length;

        _definitions = new SettingDefinition[count];
        int next = 0;
        for (int i = 0; i < groups.Length; i++)
        {
            Array.Copy(groups[i], 0, _definitions, next, groups[i].Length);
            next += groups[i].Length;
        }
    }

    /// <summary>Gets how many keys there are.</summary>
    public int Count => _definitions.Length;

    /// <summary>Gets a key.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    public SettingDefinition this[int index] => _definitions[index];

    /// <summary>Finds a key.</summary>
    /// <returns>Its index, or −1.</returns>
    public int IndexOf(string key)
    {
        for (int i = 0; i < _definitions.Length; i++)
        {
            if (_definitions[i].Key == key) return i;
        }

        return -1;
    }

    /// <summary>Finds the key that was probably meant.</summary>
    /// <param name="key">An unknown key.</param>
    /// <returns>A key that differs in at most a third of its characters, or <c>null</c>.</returns>
    public string? Nearest(string key)
    {
        string? nearest = null;
        int least = (key.Length / 3) + 1;
        for (int i = 0; i < _definitions.Length; i++)
        {
            int distance = EditDistance.Between(key, _definitions[i].Key, least);
            if (distance >= least) continue;
            least = distance;
            nearest = _definitions[i].Key;
        }

        return nearest;
    }
}
