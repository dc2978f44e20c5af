
namespace Daly.Bridge.Alarms;

/// <summary>The limits that can be set; the place in <see cref="OwnAlarms"/>.</summary>
internal enum OwnLimit
{
    CellHigh,
    CellLow,
    CellDelta,
    TempHigh,
    TempLow,
    SocLow,
    ChargeCurrent,
    DischargeCurrent,
}
