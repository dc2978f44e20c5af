using Daly.Hal;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Persistence;

/// <summary>Keeps the monitor's state in two blobs in turn: the younger complete one counts.</summary>
/// <remarks>
/// Written by rule (<see cref="WriteRule"/>), and at once at a sync, at <see cref="SaveNow"/> and when a low-voltage
/// alarm comes, because our own supply usually goes next. A cut at any byte leaves the other blob as it was.
/// </remarks>
public sealed class RecordKeeper
{
    /// <summary>Name of the first blob.</summary>
    public const string FirstName = "monitor-a";

    /// <summary>Name of the second blob.</summary>
    public const string SecondName = "monitor-b";

    private const int RetryMs = 60_000;
    private const int AlarmRearmMs = 600_000;

    private readonly IBlobStore _store;
    private readonly BatteryMonitor _monitor;
    private readonly MonitorRecord _record = new MonitorRecord();
    private readonly WriteRule _rule = new WriteRule();
    private readonly SavedTotals _pending = new SavedTotals();
    private readonly byte[] _buffer = new byte[MonitorRecord.MaxLength];
    private int _sequence;
    private bool _nextIsSecond;
    private bool _isUrgent;
    private bool _isWriting;
    private int _syncs;
    private long _failedMs = NotKnown.Long;
    private long _alarmMs = NotKnown.Long;

    /// <summary>Initializes a new instance of the <see cref="RecordKeeper"/> class.</summary>
    /// <param name="store">Where the blobs are.</param>
    /// <param name="monitor">Whose state is kept.</param>
    public RecordKeeper(IBlobStore store, BatteryMonitor monitor)
    {
        _store = store;
        _monitor = monitor;
    }

    /// <summary>Gets what was wrong with the first blob at the start.</summary>
    public RecordFault FirstFault { get; private set; } = RecordFault.Missing;

    /// <summary>Gets what was wrong with the second blob at the start.</summary>
    public RecordFault SecondFault { get; private set; } = RecordFault.Missing;

    /// <summary>Gets how many records were stored since the start.</summary>
    public int Writes { get; private set; }

    /// <summary>Gets how many could not be stored.</summary>
    public int WriteErrors { get; private set; }

    /// <summary>Gets the totals that are safely stored.</summary>
    public SavedTotals Totals { get; } = new SavedTotals();

    /// <summary>Gets whether everything asked for is on the medium: a planned restart may go on.</summary>
    public bool IsSaved => !_isUrgent && !_isWriting;

    /// <summary>Reads both blobs and restores the younger good one. Call once, before the first tick; may block.</summary>
    /// <param name="nowMs">Monotonic time in milliseconds.</param>
    /// <returns>Whether a record was restored.</returns>
    public bool Load(long nowMs)
    {
        FirstFault = Read(FirstName);
        int first = FirstFault == RecordFault.None ? _record.Sequence(_buffer) : -1;
        SecondFault = Read(SecondName);
        int second = SecondFault == RecordFault.None ? _record.Sequence(_buffer) : -1;
        bool isFound = first >= 0 || second >= 0;
        _sequence = first > second ? first : second;

        // A record of a newer version is left alone as long as there is another place to write to.
        _nextIsSecond = isFound ? first > second : FirstFault == RecordFault.Newer;
        if (isFound && Read(_nextIsSecond ? FirstName : SecondName) == RecordFault.None)
            _record.Restore(_buffer, _monitor);

        _syncs = _monitor.History.Syncs;
        _rule.Written(nowMs, _monitor);
        Totals.Take(_monitor);
        return isFound;
    }

    /// <summary>Asks for a record at once: before a planned restart, or after a calibration or a setting by command.</summary>
    public void SaveNow() => _isUrgent = true;

    /// <summary>Writes when it is due. Never blocks.</summary>
    /// <param name="nowMs">Monotonic time in milliseconds.</param>
    /// <param name="bms">What is known of the BMS.</param>
    public void Tick(long nowMs, BmsView bms)
    {
        Finish(nowMs);
        WatchSyncs();
        WatchAlarm(nowMs, bms);
        if (!_isWriting && IsDue(nowMs))
            Begin();

        if (_isWriting)
            Finish(nowMs);
    }

    // What was asked for does not wait for the pause after a failure: our supply may be gone before it is over.
    private bool IsDue(long nowMs)
    {
        if (_isUrgent)
            return true;

        return _failedMs == NotKnown.Long ? _rule.IsDue(nowMs, _monitor) : nowMs - _failedMs >= RetryMs;
    }

    private RecordFault Read(string name) => _record.Check(_buffer, _store.Read(name, _buffer));

    private void WatchSyncs()
    {
        if (_syncs == _monitor.History.Syncs)
            return;

        _syncs = _monitor.History.Syncs;
        _isUrgent = true;
    }

    private void WatchAlarm(long nowMs, BmsView bms)
    {
        if (!bms.HasLowVoltageAlarm)
            return;

        if (_alarmMs == NotKnown.Long || nowMs - _alarmMs >= AlarmRearmMs)
            _isUrgent = true;

        _alarmMs = nowMs;
    }

    private void Begin()
    {
        int length = _record.Encode(_monitor, _sequence + 1, _buffer);
        if (!_store.TryBeginWrite(_nextIsSecond ? SecondName : FirstName, _buffer, length))
            return;

        _pending.Take(_monitor);
        _isUrgent = false;
        _isWriting = true;
    }

    private void Finish(long nowMs)
    {
        if (!_isWriting || _store.WriteState == BlobWriteState.Busy)
            return;

        _isWriting = false;
        _rule.Written(nowMs, _monitor);
        if (_store.WriteState == BlobWriteState.Done)
            Stored();
        else
            Failed(nowMs);
    }

    private void Stored()
    {
        _sequence++;
        _nextIsSecond = !_nextIsSecond;
        _failedMs = NotKnown.Long;
        Writes++;
        Totals.Take(_pending);
    }

    // The same place is tried again: the other one holds the last good record. Totals that cannot be stored are
    // published all the same: a store that is broken for good must not freeze them.
    private void Failed(long nowMs)
    {
        _failedMs = nowMs;
        WriteErrors++;
        Totals.Take(_monitor);
    }
}
