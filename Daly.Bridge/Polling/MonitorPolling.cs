using System.Threading;
using Daly.Bridge.Records;
using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Persistence;
using Daly.Monitor.Soc;

namespace Daly.Bridge.Polling;

/// <summary>Feeds the battery monitor, and keeps what it knows over restarts and power cuts.</summary>
public sealed class MonitorPolling : ISubsystem
{
    /// <summary>The monitor's anchors see a gap when they are called more rarely.</summary>
    private const int PeriodMs = 100;

    private const int Resting = 0;
    private const int InTurn = 1;
    private const int HandedOver = 2;

    private readonly BatteryMonitor _monitor;
    private readonly RecordKeeper? _keeper;
    private readonly BridgeState _state;
    private readonly ShuntState _shunt;
    private readonly BmsViewFeed _bms;
    private readonly ChargeLimitCheck _limits;
    private int _syncs;
    private int _writes;
    private int _writeErrors;
    private int _owner = Resting;
    private long _sequence;
    private long _nextMs = Absent.Long;

    /// <param name="keeper">Keeps its records, or <c>null</c>: then every start is from nothing.</param>
    /// <param name="state">What it is told about, and where it reports.</param>
    public MonitorPolling(BatteryMonitor monitor, RecordKeeper? keeper, BridgeState state, ShuntState shunt)
    {
        _monitor = monitor;
        _keeper = keeper;
        _state = state;
        _shunt = shunt;
        _limits = new ChargeLimitCheck(monitor, state);
        _bms = new BmsViewFeed(state.Packs);
        shunt.Monitor = monitor;
        shunt.Totals = _keeper?.Totals;
    }

    /// <summary>Gets what keeps the records, or <c>null</c> without storage.</summary>
    public RecordKeeper? Keeper => _keeper;

    public string Name => "the battery monitor";

    /// <summary>Reads the stored records; a damaged one is reported and not trusted.</summary>
    public void Load(long nowMs)
    {
        if (_keeper is null) return;
        _keeper.Load(nowMs);
        _syncs = _monitor.History.Syncs;
        RecordReport.Tell(_state, _keeper.FirstFault, _keeper.SecondFault, "the battery monitor");
        ReportDropped(_monitor.RunTime.DroppedBecause);
    }

    public long Tick(long nowMs)
    {
        if (!IsDue(nowMs)) return DueMs;
        _nextMs = nowMs + PeriodMs;
        if (Interlocked.CompareExchange(ref _owner, InTurn, Resting) != Resting) return _nextMs;
        try
        {
            Turn(nowMs);
        }
        finally
        {
            Interlocked.Exchange(ref _owner, Resting);
        }

        return DueMs;
    }

    /// <summary>Writes the record before a planned restart: one step, which never blocks; to be repeated until all is done.</summary>
    /// <remarks>
    /// Any one thread may call it, because that of the bridge may be hung. From the first step on the monitor stands still.
    /// While it is in the middle of a turn nothing is written: half of a turn is no state to keep.
    /// </remarks>
    /// <returns>Whether nothing is left to do: the record is stored, or the store refused it.</returns>
    public bool SaveForRestart(long nowMs)
    {
        if (_keeper is null) return true;
        int before = Interlocked.CompareExchange(ref _owner, HandedOver, Resting);
        if (before == InTurn) return false;
        if (before == Resting) _keeper.SaveNow();
        _keeper.Tick(nowMs, _bms.View);
        return _keeper.IsSaved;
    }

    // Each reading of the shunt is counted: the turn follows that of the sensor.
    private long DueMs => _shunt.SensorDueMs < _nextMs ? _shunt.SensorDueMs : _nextMs;

    private bool IsDue(long nowMs) => nowMs >= _nextMs || _shunt.Reading.Sequence != _sequence;

    private void Turn(long nowMs)
    {
        _sequence = _shunt.Reading.Sequence;
        _monitor.History.UnixSeconds = _state.UnixSeconds;
        _bms.Update(nowMs);
        _monitor.Tick(nowMs, _shunt.Reading, _bms.View);
        Keep(nowMs);
        NoteSync();
        _limits.Tick(nowMs);
        _shunt.CapacityMilliAmpHours = _monitor.Options.CapacityMilliAmpHours;
        _shunt.SocPermille = _monitor.Soc.Permille;
        _shunt.SocQuality = _monitor.Soc.Quality;
    }

    private void Keep(long nowMs)
    {
        if (_keeper is null) return;
        _keeper.Tick(nowMs, _bms.View);
        _state.Diagnostics.StorageWrites += _keeper.Writes - _writes;
        _state.Diagnostics.StorageErrors += _keeper.WriteErrors - _writeErrors;
        _writes = _keeper.Writes;
        _writeErrors = _keeper.WriteErrors;
    }

    private void ReportDropped(string? reason)
    {
        if (reason is null) return;
        string text = "settings set by command contradict the settings file now and were dropped: " + reason;
        _state.Events.Add("settings", EventSeverity.Warning, Absent.Value, text);
    }

    private void NoteSync()
    {
        bool isSync = _monitor.History.Syncs > _syncs;
        _syncs = _monitor.History.Syncs;
        if (!isSync) return;
        _shunt.Syncs++;
        _state.Events.Add("sync", EventSeverity.Info, Absent.Value, SyncText(_monitor.Soc));
    }

    private static string SyncText(SocState soc)
    {
        if (soc.Basis == SocBasis.FullByHand) return "the battery is taken as full by command";
        return soc.IsFull ? "the battery is full" : "the battery is empty";
    }
}
