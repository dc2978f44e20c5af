namespace Daly.Protocol;

/// <summary>Why values that arrived intact must not be passed on.</summary>
public enum ImplausibleReason
{
    /// <summary>Nothing speaks against them.</summary>
    None,

    /// <summary>All defined bytes are zero: what a BMS sends that has just woken up.</summary>
    AllZero,

    /// <summary>The pack has 0 V.</summary>
    NoPackVoltage,

    /// <summary>The pack has more volts than 48 cells can have.</summary>
    PackVoltageOutOfRange,

    /// <summary>The raw current is 0, which would be −3000 A.</summary>
    NoCurrent,

    /// <summary>The SOC is above 100 %.</summary>
    SocAboveFull,

    /// <summary>A cell has 0 mV, or 5000 mV and more, or the lowest stands above the highest.</summary>
    CellOutOfRange,

    /// <summary>There is no cell of that number.</summary>
    CellNumberOutOfRange,

    /// <summary>A temperature is above 125 °C, or the lowest stands above the highest.</summary>
    TemperatureOutOfRange,

    /// <summary>There is no pack with so many cells or sensors.</summary>
    CountOutOfRange,

    /// <summary>A state or switch has a value that does not exist.</summary>
    StateOutOfRange,

    /// <summary>Every alarm at once: too high and too low, too hot and too cold.</summary>
    AlarmsContradict,
}
