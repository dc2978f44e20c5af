namespace Daly.Protocol.Alarms;

/// <summary>What an alarm is about. Level 1 and 2 of the same limit share a group.</summary>
public enum AlarmGroup
{
    /// <summary>A cell voltage is too high.</summary>
    CellHigh = 0,

    /// <summary>A cell voltage is too low.</summary>
    CellLow = 1,

    /// <summary>The pack voltage is too high.</summary>
    PackHigh = 2,

    /// <summary>The pack voltage is too low.</summary>
    PackLow = 3,

    /// <summary>Too warm to charge.</summary>
    ChargeTempHigh = 4,

    /// <summary>Too cold to charge.</summary>
    ChargeTempLow = 5,

    /// <summary>Too warm to discharge.</summary>
    DischargeTempHigh = 6,

    /// <summary>Too cold to discharge.</summary>
    DischargeTempLow = 7,

    /// <summary>The charge current is too high.</summary>
    ChargeCurrent = 8,

    /// <summary>The discharge current is too high.</summary>
    DischargeCurrent = 9,

    /// <summary>The SOC is too high.</summary>
    SocHigh = 10,

    /// <summary>The SOC is too low.</summary>
    SocLow = 11,

    /// <summary>The cells differ too much.</summary>
    CellDelta = 12,

    /// <summary>The temperatures differ too much.</summary>
    TempDelta = 13,

    /// <summary>A FET is too warm or does not switch.</summary>
    Mosfet = 14,

    /// <summary>A temperature sensor has failed.</summary>
    Sensor = 15,

    /// <summary>Another part of the BMS has failed.</summary>
    Hardware = 16,

    /// <summary>The short-circuit protection has tripped.</summary>
    ShortCircuit = 17,

    /// <summary>A FET was switched off by command: a state, not an alarm.</summary>
    OffByCommand = 18,
}
