namespace Daly.Protocol.Parameters;

/// <summary>Unit of a parameter's value, and with it how the value stands in the frame.</summary>
public enum ParameterUnit
{
    /// <summary>Millivolts, as sent.</summary>
    MilliVolts,

    /// <summary>0.1 V, as sent.</summary>
    DeciVolts,

    /// <summary>0.1 A, a magnitude; sent as 30000 plus or minus it, and boards disagree about the sign.</summary>
    DeciAmps,

    /// <summary>°C; sent with 40 added.</summary>
    Celsius,

    /// <summary>A difference in °C, as sent.</summary>
    CelsiusDifference,

    /// <summary>0.1 %, as sent.</summary>
    Permille,

    /// <summary>Milliampere-hours, as sent.</summary>
    MilliAmpHours,

    /// <summary>Amperes, as sent.</summary>
    Amps,

    /// <summary>Microohms, as sent.</summary>
    MicroOhms,

    /// <summary>Seconds, as sent.</summary>
    Seconds,

    /// <summary>Milliseconds, as sent.</summary>
    Milliseconds,

    /// <summary>1 on, 0 off, as sent.</summary>
    Flag,
}
