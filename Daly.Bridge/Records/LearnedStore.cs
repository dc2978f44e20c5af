using Daly.Bridge.State;
using Daly.Monitor.Records;
using Daly.Protocol;
using Daly.Protocol.Detection;

namespace Daly.Bridge.Records;

/// <summary>Keeps what was learned over a restart: read once at the start, written when it changes.</summary>
public sealed class LearnedStore : ISubsystem
{
    private const int LookEveryMs = 1000;

    // Flash wears: a sign that flaps is not written at every turn.
    private const int WriteEveryMs = 60_000;

    private readonly RecordStore _store;
    private readonly BridgeState _state;
    private readonly CurrentSignKind[] _stored;
    private readonly DialectKind[] _storedDialects;
    private int _storedAlarms;
    private int _storedLevel;
    private long _nextMs = Absent.Long;
    private long _nextWriteMs = Absent.Long;

    public LearnedStore(RecordMedium medium, BridgeState state)
    {
        _store = new RecordStore(medium, new LearnedRecord(state), WriteEveryMs);
        _state = state;
        _stored = new CurrentSignKind[state.Packs.Length];
        _storedDialects = new DialectKind[state.Packs.Length];
    }

    public string Name => "storing of learned values";

    /// <summary>Reads the record; one that cannot be used is reported.</summary>
    public void Load()
    {
        _store.Load();
        RecordReport.Tell(_state, _store.FirstFault, _store.SecondFault, "learned values");
        Remember();
    }

    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + LookEveryMs;

        // Alarms that switch a pack off are written at once: the supply of this device usually goes next.
        if ((nowMs >= _nextWriteMs || AlarmLevel() > _storedLevel) && HasChanged())
        {
            _nextWriteMs = nowMs + WriteEveryMs;
            Remember();
            _store.Save();
        }

        RecordReport.Tick(_store, nowMs, _state.Diagnostics);
        return _nextMs;
    }

    private int AlarmLevel()
    {
        int level = 0;
        for (int i = 0; i < _stored.Length; i++)
        {
            LastAlarms last = _state.Packs[i].LastAlarms;
            level = !last.IsOver && last.Level > level ? last.Level : level;
        }

        return level;
    }

    private int CountAlarms()
    {
        int count = 0;
        for (int i = 0; i < _stored.Length; i++) count += _state.Packs[i].LastAlarms.Changes;
        return count;
    }

    private bool HasChanged()
    {
        if (CountAlarms() != _storedAlarms) return true;
        for (int i = 0; i < _stored.Length; i++)
        {
            if (_state.Packs[i].Sign.Learned != _stored[i]) return true;
            if (LearnedRecord.Dialect(_state.Packs[i]) != _storedDialects[i]) return true;
        }

        return false;
    }

    private void Remember()
    {
        _storedAlarms = CountAlarms();
        _storedLevel = AlarmLevel();
        for (int i = 0; i < _stored.Length; i++)
        {
            _stored[i] = _state.Packs[i].Sign.Learned;
            _storedDialects[i] = LearnedRecord.Dialect(_state.Packs[i]);
        }
    }
}
