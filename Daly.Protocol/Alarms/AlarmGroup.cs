namespace Daly.Protocol.Alarms;

/// <summary>What an alarm is about. Level 1 and 2 of the same limit share a group.</summary>
public enum AlarmGroup
{
    /// <summary>A cell voltage is too high.</summary>
    CellHigh,

    /// <summary>A cell voltage is too low.</summary>
    CellLow,

    /// <summary>The pack voltage is too high.</summary>
    PackHigh,

    /// <summary>The pack voltage is too low.</summary>
    PackLow,

    /// <summary>Too warm to charge.</summary>
    ChargeTempHigh,

    /// <summary>Too cold to charge.</summary>
    ChargeTempLow,

    /// <summary>Too warm to discharge.</summary>
    DischargeTempHigh,

    /// <summary>Too cold to discharge.</summary>
    DischargeTempLow,

    /// <summary>The charge current is too high.</summary>
    ChargeCurrent,

    /// <summary>The discharge current is too high.</summary>
    DischargeCurrent,

    /// <summary>The SOC is too high.</summary>
    SocHigh,

    /// <summary>The SOC is too low.</summary>
    SocLow,

    /// <summary>The cells differ too much.</summary>
    CellDelta,

    /// <summary>The temperatures differ too much.</summary>
    TempDelta,

    /// <summary>A MOSFET is too warm or does not switch.</summary>
    Mosfet,

    /// <summary>A temperature sensor has failed.</summary>
    Sensor,

    /// <summary>Another part of the BMS has failed.</summary>
    Hardware,

    /// <summary>The short-circuit protection has tripped.</summary>
    ShortCircuit,

    /// <summary>A MOSFET was switched off by command: a state, not an alarm.</summary>
    OffByCommand,
}
