using Daly.Bridge.State;
using Daly.Monitor;
using Daly.Monitor.Settings;

namespace Daly.Bridge.Polling;

/// <summary>
/// Compares the charged voltage with the limit at which the BMS stops a charge. The limit is known only once the BMS was
/// asked, so the contradiction cannot be found with the settings; it is told once, and commands are checked against it.
/// </summary>
internal sealed class ChargeLimitCheck
{
    private const int PeriodMs = 5000;

    private readonly MonitorOptions _options;
    private readonly BridgeState _state;
    private long _nextMs = Absent.Long;
    private bool _isTold;

    public ChargeLimitCheck(BatteryMonitor monitor, BridgeState state)
    {
        _options = monitor.Options;
        _state = state;
    }

    public void Tick(long nowMs)
    {
        if (nowMs < _nextMs) return;
        _nextMs = nowMs + PeriodMs;
        int limit = LowestLimit();
        if (limit == Absent.Value) return;
        _options.BmsCellHighMilliVolts = limit;
        bool isWrong = _options.ChargedMilliVolts >= limit * _options.Cells;
        if (isWrong && !_isTold) Tell();
        _isTold = isWrong;
    }

    private int LowestLimit()
    {
        int lowest = Absent.Value;
        for (int i = 0; i < _state.Packs.Length; i++)
        {
            int limit = _state.Packs[i].Data.Thresholds.CellHighMilliVolts.Protection;
            if (limit > 0 && (lowest == Absent.Value || limit < lowest)) lowest = limit;
        }

        return lowest;
    }

    private void Tell()
    {
        OptionFault[] faults = MonitorOptionsCheck.Faults(_options);
        if (faults.Length == 0) return;
        _state.Events.Add("settings", EventSeverity.Warning, Absent.Value, faults[0].Text + "; the battery will never count as full by its voltage");
    }
}
