using Daly.Monitor.Settings;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Anchors;

/// <summary>Finds out that the battery is empty, from the BMS's lowest cell only.</summary>
/// <remarks>
/// Fresh cells from an online link, the lowest at its limit, |I| ≤ 0.2 C, for 60 s; the discharge FET on, or opened by a
/// low-voltage alarm and not by command. The shunt's bus voltage is never looked at: with a FET off it is not the cells'.
/// </remarks>
internal sealed class EmptyAnchor
{
    private const int HoldMs = 60_000;
    private const int MaxAgeMs = 15_000;
    private const int MaxCurrentPermille = 200;

    private readonly MonitorOptions _options;
    private readonly HoldTimer _hold = new HoldTimer();

    internal EmptyAnchor(MonitorOptions options) => _options = options;

    /// <summary>Looks at a sample.</summary>
    /// <returns>Whether the battery is empty.</returns>
    internal bool Add(AnchorInput input)
    {
        if (!IsTrusted(input.AtMs, input.Bms))
        {
            _hold.Restart();
            return false;
        }

        bool isLow = input.Bms.LowestCellMilliVolts <= _options.EmptyCellMilliVolts;
        bool isGentle = Whole.Size(input.CurrentMicroAmps) <= _options.ShareMicroAmps(MaxCurrentPermille);
        _hold.Add(input.AtMs, isLow && isGentle);
        return isLow && isGentle && _hold.HeldMs >= HoldMs;
    }

    internal void Restart() => _hold.Restart();

    private static bool IsTrusted(long atMs, BmsView bms)
    {
        if (!bms.IsOnline || bms.IsOffByCommand || bms.LowestCellMilliVolts == Absent.Value)
            return false;

        bool isOpenAsExpected = bms.DischargeFet == FetState.On
            || (bms.DischargeFet == FetState.Off && bms.HasLowVoltageAlarm);
        return isOpenAsExpected && Whole.Size(atMs - bms.CellsAtMs) <= MaxAgeMs;
    }
}
