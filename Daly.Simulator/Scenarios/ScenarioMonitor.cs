using Daly.Monitor;
using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;
using Daly.Monitor.Sources;
using Daly.Sensors;

namespace Daly.Simulator.Scenarios;

/// <summary>The monitor of a scenario with its records, its own clock from each start on, and its restarts.</summary>
public sealed class ScenarioMonitor
{
    private readonly MonitorOptions _options;
    private long _bootMs;
    private long _offUntilMs;
    private long _nowMs;
    private RecordKeeper _keeper;

    internal ScenarioMonitor(MonitorOptions options)
    {
        _options = options;
        Battery = new BatteryMonitor(options);
        _keeper = new RecordKeeper(Store, "battery", Battery);
        _keeper.Load(0);
    }

    /// <summary>Gets the monitor, a new one after each restart.</summary>
    public BatteryMonitor Battery { get; private set; }

    public RecordKeeper Keeper => _keeper;

    /// <summary>Gets where the records are.</summary>
    public MemoryBlobStore Store { get; } = new();

    /// <summary>Gets whether it runs.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>Gets the count before the last restart, in parts per million.</summary>
    public long UnheldPpmBeforeRestart { get; private set; } = Absent.Long;

    /// <summary>Gets how often it was started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Gets its monotonic time in milliseconds.</summary>
    public long NowMs => _nowMs - _bootMs;

    /// <summary>Stops it for a time.</summary>
    /// <param name="isPlanned">Whether it may save first.</param>
    public void Restart(double offSeconds, bool isPlanned)
    {
        if (isPlanned)
        {
            _keeper.SaveNow();
            _keeper.Tick(NowMs, new BmsView());
        }

        UnheldPpmBeforeRestart = Battery.Soc.UnheldPpm;
        IsOn = false;
        _offUntilMs = _nowMs + (long)(offSeconds * 1000);
    }

    /// <summary>Moves time; starts it again when its time has come.</summary>
    /// <returns>Whether it was started just now.</returns>
    internal bool MoveTo(long nowMs)
    {
        _nowMs = nowMs;
        if (IsOn || nowMs < _offUntilMs) return false;
        _bootMs = nowMs;
        IsOn = true;
        Restarts++;
        Battery = new BatteryMonitor(_options);
        _keeper = new RecordKeeper(Store, "battery", Battery);
        _keeper.Load(0);
        return true;
    }

    internal void Tick(ShuntReading reading, BmsView bms)
    {
        Battery.Tick(NowMs, reading, bms);
        _keeper.Tick(NowMs, bms);
    }
}
