using Daly.Protocol.Messages;

namespace Daly.Protocol.Alarms;

/// <summary>What the alarm bytes say, worked out from <see cref="AlarmCatalogue"/>. One object, used again and again.</summary>
public sealed class AlarmEvaluation
{
    /// <summary>The level of a warning.</summary>
    public const int Warning = 1;

    /// <summary>The level of a protection or a fault.</summary>
    public const int Protection = 2;

    private readonly int[] _groupLevels = new int[AlarmCatalogue.GroupCount];
    private readonly byte[] _active = new byte[AlarmCatalogue.Count];

    /// <summary>Gets the highest level of all alarms, 0..2. A FET that is off by command does not count.</summary>
    public int Level { get; private set; }

    /// <summary>Gets how many alarms are active. A FET that is off by command is none.</summary>
    public int ActiveCount { get; private set; }

    /// <summary>Gets the number that the BMS shows as its fault code, 0 for none.</summary>
    public int FaultCode { get; private set; }

    /// <summary>Works everything out anew, from all that a dialect told.</summary>
    /// <param name="alarms">The message.</param>
    public void Evaluate(AlarmMessage alarms) => Evaluate(alarms.Raw, alarms.Beyond);

    /// <summary>Works everything out anew.</summary>
    /// <param name="raw">The eight bytes of A5 0x98.</param>
    public void Evaluate(byte[] raw) => Evaluate(raw, 0);

    /// <summary>Sets everything to "no alarm".</summary>
    public void Clear()
    {
        Level = 0;
        ActiveCount = 0;
        FaultCode = 0;
        for (int i = 0; i < _groupLevels.Length; i++)
        {
            _groupLevels[i] = 0;
        }
    }

    /// <summary>Gets the highest level in a group.</summary>
    /// <param name="group">The group.</param>
    /// <returns>0 none, 1 warning, 2 protection; for <see cref="AlarmGroup.OffByCommand"/> 1 while it is so.</returns>
    public int GroupLevel(AlarmGroup group) => _groupLevels[(int)group];

    /// <summary>Gets the place in the catalogue of one of the active alarms, in ascending order of byte and bit.</summary>
    /// <param name="index">0 to <see cref="ActiveCount"/> − 1.</param>
    public int ActiveIndex(int index) => _active[index];

    /// <summary>Gets one of the active alarms as an object made for the purpose, in ascending order of byte and bit.</summary>
    /// <param name="index">0 to <see cref="ActiveCount"/> − 1.</param>
    /// <returns>The alarm.</returns>
    public AlarmDefinition GetActive(int index) => AlarmCatalogue.Get(_active[index]);

    /// <summary>Works out the highest level alone.</summary>
    /// <param name="alarms">The message.</param>
    /// <returns>0..2, as <see cref="Level"/>.</returns>
    public static int LevelOf(AlarmMessage alarms)
    {
        int level = 0;
        for (int i = 0; i < AlarmCatalogue.Count; i++)
        {
            bool isHigher = AlarmCatalogue.Level(i) > level && IsActive(i, alarms.Raw, alarms.Beyond);
            level = isHigher ? AlarmCatalogue.Level(i) : level;
        }

        return level;
    }

    private static bool IsActive(int index, byte[] raw, int beyond)
    {
        int byteIndex = AlarmCatalogue.ByteIndex(index);
        int bits = byteIndex == AlarmCatalogue.BeyondOffset ? beyond : raw[byteIndex];
        return ((bits >> AlarmCatalogue.Bit(index)) & 1) != 0;
    }

    private void Evaluate(byte[] raw, int beyond)
    {
        Clear();
        FaultCode = raw[AlarmCatalogue.FaultCodeOffset];
        for (int i = 0; i < AlarmCatalogue.Count; i++)
        {
            if (IsActive(i, raw, beyond))
            {
                Add(i);
            }
        }
    }

    private void Add(int index)
    {
        int group = (int)AlarmCatalogue.Group(index);
        int level = AlarmCatalogue.Level(index);
        if (level == 0)
        {
            _groupLevels[group] = 1;
            return;
        }

        _groupLevels[group] = _groupLevels[group] < level ? level : _groupLevels[group];
        Level = Level < level ? level : Level;
        _active[ActiveCount] = (byte)index;
        ActiveCount++;
    }
}
