using Daly.Bridge.State;
using Daly.Monitor.Records;
using Daly.Protocol;

namespace Daly.Bridge.Records;

/// <summary>Keeps what was learned over a restart: read once at the start, written when it changes.</summary>
public sealed class LearnedStore : ISubsystem
{
    private const int LookEveryMs = 1000;

    // Flash wears: a sign that flaps is not written at every turn.
    private const int WriteEveryMs = 60_000;

    private readonly RecordStore _store;
    private readonly BridgeState _state;
    private long _storedStamp;
    private int _storedLevel;
    private long _nextMs = Absent.Long;
    private long _nextWriteMs = Absent.Long;

    /// <summary>Initializes a new instance of the <see cref="LearnedStore"/> class.</summary>
    /// <param name="medium">Where the record lies.</param>
    /// <param name="state">Whose packs learn.</param>
    public LearnedStore(RecordMedium medium, BridgeState state)
    {
        _store = new RecordStore(medium, new LearnedRecord(state), WriteEveryMs);
        _state = state;
    }

    /// <inheritdoc/>
    public string Name => "storing of learned values";

    /// <summary>Reads the record; one that cannot be used is reported.</summary>
    public void Restore()
    {
        _store.Load();
        RecordReport.Tell(_state, _store.FirstFault, _store.SecondFault, "learned values");
        Remember();
    }

    /// <inheritdoc/>
    public long Tick(long nowMs)
    {
        if (nowMs < _nextMs) return _nextMs;
        _nextMs = nowMs + LookEveryMs;
        // Alarms that switch a pack off are written at once: the supply of this device usually goes next.
        bool isTime = nowMs >= _nextWriteMs || AlarmLevel() > _storedLevel;
        if (isTime && Stamp() != _storedStamp)
        {
            _nextWriteMs = nowMs + WriteEveryMs;
            Remember();
            _store.Save();
        }

        RecordReport.Tick(_store, nowMs, _state.Diagnostics);
        return _nextMs;
    }

    private void Remember()
    {
        _storedStamp = Stamp();
        _storedLevel = AlarmLevel();
    }

    private int AlarmLevel()
    {
        int level = 0;
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            LastAlarms last = _state.Packs[i].LastAlarms;
            level = !last.IsOver && last.Level > level ? last.Level : level;
        }

        return level;
    }

    // Changes with all that is stored; with the evidence of a sign only when it doubles.
    private long Stamp()
    {
        long stamp = 0;
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            PackState pack = _state.Packs[i];
            int evidence = 0;
            for (int deciAmps = pack.Sign.EvidenceDeciAmps; deciAmps > 1; deciAmps >>= 1) evidence++;
            stamp = (stamp * 31) + (((int)pack.Sign.Learned * 64) + ((int)LearnedRecord.Dialect(pack) * 1024)) + evidence;
            stamp = (stamp * 31) + pack.LastAlarms.Bits;
            stamp = (stamp * 31) + pack.LastAlarms.UnixSeconds + (pack.LastAlarms.IsOver ? 1 : 0);
        }

        return stamp;
    }
}
