using Daly.Protocol.Alarms;

namespace Daly.Bridge.State;

/// <summary>How our own limits stand, by the groups of the BMS's alarms.</summary>
public sealed class OwnAlarmState
{
    private readonly int[] _levels = new int[AlarmCatalogue.GroupCount];

    /// <summary>Initializes a new instance of the <see cref="OwnAlarmState"/> class with nothing known.</summary>
    public OwnAlarmState()
    {
        for (int i = 0; i < _levels.Length; i++) _levels[i] = Absent.Value;
    }

    /// <summary>Gets the highest level, or absent while no limit can be judged.</summary>
    public int Level
    {
        get
        {
            int level = Absent.Value;
            for (int i = 0; i < _levels.Length; i++) level = _levels[i] > level ? _levels[i] : level;
            return level;
        }
    }

    /// <summary>Gets how many groups are active.</summary>
    public int ActiveCount
    {
        get
        {
            int count = 0;
            for (int i = 0; i < _levels.Length; i++) count += _levels[i] > 0 ? 1 : 0;
            return count;
        }
    }

    /// <summary>Gets a number that changes with any level.</summary>
    public long Stamp { get; private set; }

    /// <returns>0 none, 1 warning, or absent: no limit is set, or its value is not known.</returns>
    public int GroupLevel(AlarmGroup group) => _levels[(int)group];

    internal void SetLevel(AlarmGroup group, int level)
    {
        if (_levels[(int)group] == level) return;
        _levels[(int)group] = level;
        Stamp++;
    }
}
