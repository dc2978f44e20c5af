
namespace Daly.Bridge.Alarms;

/// <summary>The limits that can be set; the place in <see cref="OwnAlarms"/>.</summary>
internal enum OwnLimit
{
    CellHigh = 0,
    CellLow = 1,
    CellDelta = 2,
    TempHigh = 3,
    TempLow = 4,
    SocLow = 5,
    ChargeCurrent = 6,
    DischargeCurrent = 7,
}
