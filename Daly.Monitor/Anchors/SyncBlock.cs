namespace Daly.Monitor.Anchors;

/// <summary>Why the monitor does not take the battery for full now (<c>sync_blocked_by</c>).</summary>
public enum SyncBlock
{
    /// <summary>Nothing: it is full and synchronised.</summary>
    None = 0,

    /// <summary>The voltage is below the charged voltage, or still falling after a stronger charge. Millivolts.</summary>
    Voltage = 1,

    /// <summary>The charge current is above the tail current. Milliamperes.</summary>
    CurrentHigh = 2,

    /// <summary>No charge current above the threshold. Milliamperes.</summary>
    CurrentLow = 3,

    /// <summary>All is met, but not for long enough yet. Seconds.</summary>
    Time = 4,

    /// <summary>A FET of the BMS is off: the voltage is not that of the cells.</summary>
    FetOff = 5,

    /// <summary>Current, voltage or BMS are missing.</summary>
    NoData = 6,
}
