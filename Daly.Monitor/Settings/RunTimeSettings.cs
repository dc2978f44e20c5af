using Daly.Monitor.Records;

namespace Daly.Monitor.Settings;

/// <summary>What was set by command: kept in the record, and above the settings file until <see cref="Reset"/>.</summary>
/// <remarks>A value is taken only when all settings together are still free of contradictions.</remarks>
public sealed class RunTimeSettings
{
    private const int Count = (int)RunTimeKey.Efficiency + 1;

    private readonly MonitorOptions _options;
    private readonly int[] _configured = new int[Count];
    private readonly int[] _set = new int[Count];

    internal RunTimeSettings(MonitorOptions options)
    {
        _options = options;
        for (int i = 0; i < Count; i++)
        {
            _configured[i] = Get((RunTimeKey)i);
            _set[i] = Absent.Value;
        }
    }

    /// <summary>Gets whether anything is set by command.</summary>
    public bool IsAnySet
    {
        get
        {
            for (int i = 0; i < Count; i++)
            {
                if (_set[i] != Absent.Value)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Gets why stored values were dropped at the start, because they contradict the settings file now; or <c>null</c>.</summary>
    public string? DroppedBecause { get; private set; }

    /// <summary>Gives the value that is in force.</summary>
    /// <returns>In the unit that the key names.</returns>
    public int Get(RunTimeKey key) => key switch
    {
        RunTimeKey.Capacity => _options.CapacityMilliAmpHours,
        RunTimeKey.ChargedVoltage => _options.ChargedMilliVolts,
        RunTimeKey.Tail => _options.TailPermille,
        _ => _options.EfficiencyPpm,
    };

    /// <param name="value">In the unit that the key names.</param>
    /// <returns><c>null</c> when it counts from now on, else a sentence on what it contradicts; then nothing is changed.</returns>
    public string? TrySet(RunTimeKey key, int value)
    {
        int before = Get(key);
        Put(key, value);
        OptionFault[] faults = MonitorOptionsCheck.Faults(_options);
        if (faults.Length == 0)
        {
            _set[(int)key] = value;
            return null;
        }

        Put(key, before);
        return faults[0].Text;
    }

    /// <summary>Goes back to the settings file.</summary>
    public void Reset()
    {
        for (int i = 0; i < Count; i++)
        {
            _set[i] = Absent.Value;
            Put((RunTimeKey)i, _configured[i]);
        }
    }

    internal void Save(RecordWriter writer)
    {
        for (int i = 0; i < Count; i++)
            writer.Int(_set[i]);
    }

    internal void Load(RecordReader reader)
    {
        Reset();
        for (int i = 0; i < Count; i++)
        {
            _set[i] = reader.Int();
            if (_set[i] != Absent.Value)
                Put((RunTimeKey)i, _set[i]);
        }

        OptionFault[] faults = MonitorOptionsCheck.Faults(_options);
        if (faults.Length == 0 || !IsAnySet)
            return;

        DroppedBecause = faults[0].Text;
        Reset();
    }

    private void Put(RunTimeKey key, int value)
    {
        switch (key)
        {
            case RunTimeKey.Capacity:
                _options.CapacityMilliAmpHours = value;
                break;
            case RunTimeKey.ChargedVoltage:
                _options.ChargedMilliVolts = value;
                break;
            case RunTimeKey.Tail:
                _options.TailPermille = value;
                break;
            default:
                _options.EfficiencyPpm = value;
                break;
        }
    }
}
