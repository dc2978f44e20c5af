using Daly.Hal;
using Daly.Monitor.Records;
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

    private readonly RecordStore _store;
    private readonly BatteryMonitor _monitor;
    private readonly WriteRule _rule = new WriteRule();
    private readonly SavedTotals _pending = new SavedTotals();
    private int _notedWrites;
    private int _notedErrors;
    private int _syncs;
    private long _alarmMs = Absent.Long;

    public RecordKeeper(IBlobStore blobs, string device, BatteryMonitor monitor)
    {
        // With a buffer of its own: before a restart another thread writes than the one that owns the other records.
        var medium = new RecordMedium(blobs, device, MonitorRecord.MaxLength);
        _store = new RecordStore(medium, new MonitorRecord(monitor, _pending), RetryMs);
        _monitor = monitor;
    }

    /// <summary>Gets what was wrong with the first blob at the start.</summary>
    public RecordFault FirstFault => _store.FirstFault;

    /// <summary>Gets what was wrong with the second blob at the start.</summary>
    public RecordFault SecondFault => _store.SecondFault;

    /// <summary>Gets how many records were stored since the start.</summary>
    public int Writes => _store.Writes;

    /// <summary>Gets how many could not be stored.</summary>
    public int WriteErrors => _store.WriteErrors;

    /// <summary>Gets the totals that are safely stored.</summary>
    public SavedTotals Totals { get; } = new SavedTotals();

    /// <summary>Gets whether everything asked for is on the medium: a planned restart may go on.</summary>
    public bool IsSaved => _store.IsStored || _store.HasFailed;

    /// <summary>Reads both blobs and restores the younger good one. Call once, before the first tick; may block.</summary>
    /// <returns>Whether a record was restored.</returns>
    public bool Load(long nowMs)
    {
        bool isFound = _store.Load();
        _syncs = _monitor.History.Syncs;
        _rule.Written(nowMs, _monitor);
        Totals.Take(_monitor);
        return isFound;
    }

    /// <summary>Asks for a record at once: before a planned restart, or after a calibration or a setting by command.</summary>
    /// <remarks>It does not wait for the pause after a failure: our supply may be gone before that is over.</remarks>
    public void SaveNow() => _store.Save();

    /// <summary>Writes when it is due. Never blocks.</summary>
    /// <param name="bms">What is known of the BMS.</param>
    public void Tick(long nowMs, BmsView bms)
    {
        WatchSyncs();
        WatchAlarm(nowMs, bms);
        if (_store.IsStored && _rule.IsDue(nowMs, _monitor))
            SaveNow();

        _store.Tick(nowMs);
        Note(nowMs);
    }

    private void WatchSyncs()
    {
        if (_syncs == _monitor.History.Syncs)
            return;

        _syncs = _monitor.History.Syncs;
        SaveNow();
    }

    private void WatchAlarm(long nowMs, BmsView bms)
    {
        if (!bms.HasLowVoltageAlarm)
            return;

        if (_alarmMs == Absent.Long || nowMs - _alarmMs >= AlarmRearmMs)
            SaveNow();

        _alarmMs = nowMs;
    }

    // Totals that cannot be stored are published all the same: a store that is broken for good must not freeze them.
    private void Note(long nowMs)
    {
        if (_store.WriteErrors != _notedErrors)
            Totals.Take(_monitor);

        if (_store.Writes != _notedWrites)
        {
            _rule.Written(nowMs, _monitor);
            Totals.Take(_pending);
        }

        _notedErrors = _store.WriteErrors;
        _notedWrites = _store.Writes;
    }
}
