using System.Collections;

namespace Daly.Settings;

/// <summary>Collects every fault of one settings file.</summary>
public sealed class SettingsFaultList
{
    private readonly ArrayList _faults = new ArrayList();

    /// <summary>Gets how many there are.</summary>
    public int Count => _faults.Count;

    /// <summary>Adds a fault.</summary>
    /// <param name="line">Line, from 1; 0 when no single line is to blame.</param>
    public void Add(int line, string key, string found, string allowed) =>
        _faults.Add(new SettingsFault(line, key, found, allowed));

    /// <summary>Gives the faults in the order in which they were found.</summary>
    public SettingsFault[] ToArray()
    {
        var faults = new SettingsFault[_faults.Count];
        for (int i = 0; i < faults.Length; i++)
        {
            faults[i] = (SettingsFault)_faults[i]!;
        }

        return faults;
    }
}
