using Daly.Monitor.Counting;
using Daly.Monitor.Settings;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Anchors;

/// <summary>Finds out that the battery is full because the BMS stopped the charge at its highest cell.</summary>
/// <remarks>
/// The mean cell voltage, from the BMS, must be near full too: in an unbalanced pack one cell stops a charge long before.
/// Above 0.3 C the stop says nothing, because the current alone lifts the cells that far, and goes on doing so for half
/// an hour after it has ceased. Each stop counts once.
/// </remarks>
internal sealed class StopAnchor
{
    private const int HoldMs = 3000;
    private const int MaxAgeMs = 15_000;
    private const int MaxChargePermille = 300;

    private const int RelaxationMs = 1_800_000;

    private readonly MonitorOptions _options;
    private readonly MovingAverage _lift = new MovingAverage(RelaxationMs);
    private long _sinceMs = Absent.Long;
    private bool _isUsed;
    private bool _wasGentle;

    internal StopAnchor(MonitorOptions options) => _options = options;

    /// <summary>Looks at the BMS.</summary>
    /// <returns>Whether the battery is full; once per stop.</returns>
    internal bool Add(long nowMs, AnchorInput input)
    {
        if (!IsStopped(nowMs, input.Bms))
        {
            _sinceMs = Absent.Long;
            _isUsed = _isUsed && input.Bms.HasCellHighAlarm;
            return false;
        }

        if (_sinceMs == Absent.Long)
        {
            _sinceMs = nowMs;
            _wasGentle = IsGentle(input.AverageMicroAmps) && _lift.Value <= MostMicroAmps;
        }

        if (_isUsed || !_wasGentle || nowMs - _sinceMs < HoldMs)
            return false;

        _isUsed = true;
        return true;
    }

    internal void Count(long atMs, long microAmps) => _lift.Add(atMs, microAmps);

    private long MostMicroAmps => _options.ShareMicroAmps(MaxChargePermille);

    private bool IsGentle(long averageMicroAmps) =>
        averageMicroAmps != Absent.Long && averageMicroAmps > 0 && averageMicroAmps <= MostMicroAmps;

    private bool IsStopped(long nowMs, BmsView bms)
    {
        bool hasStopped = bms.IsOnline && bms.HasCellHighAlarm && bms.ChargeFet == FetState.Off
            && bms.DischargeFet == FetState.On && !bms.IsOffByCommand;
        return hasStopped && IsHigh(nowMs, bms);
    }

    private bool IsHigh(long nowMs, BmsView bms) =>
        bms.PackMilliVolts != Absent.Value
        && CurrentInput.IsFresh(nowMs, bms.PackAtMs, MaxAgeMs)
        && bms.PackMilliVolts >= ChemistryPreset.StopCellMilliVolts(_options.Chemistry) * _options.Cells;
}
