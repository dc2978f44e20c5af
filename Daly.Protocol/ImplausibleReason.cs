namespace Daly.Protocol;

/// <summary>Why a reading with a good checksum cannot be true.</summary>
public enum ImplausibleReason
{
    /// <summary>It is plausible.</summary>
    None,

    /// <summary>Every data byte is zero, as sent after waking up.</summary>
    AllZero,

    /// <summary>The pack voltage is zero.</summary>
    NoPackVoltage,

    /// <summary>The raw current is zero, which would be −3000 A.</summary>
    NoCurrent,

    /// <summary>The SOC is above 100 %.</summary>
    SocAboveFull,

    /// <summary>A cell voltage is zero or at the clip value of 5 V.</summary>
    CellOutOfRange,

    /// <summary>A cell number does not exist.</summary>
    CellNumberOutOfRange,

    /// <summary>A temperature cannot be.</summary>
    TemperatureOutOfRange,

    /// <summary>A count of cells or sensors cannot be.</summary>
    CountOutOfRange,

    /// <summary>A state or switch has a value that does not exist.</summary>
    StateOutOfRange,
}
