namespace Daly.Protocol.Modbus;

/// <summary>What the words of a register mean: unit, scale and offset. <see cref="RegisterFormatText"/> says it in words.</summary>
public enum RegisterFormat
{
    /// <summary>Not interpreted.</summary>
    Raw,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>1 on or yes, 0 off or no.</summary>
    Flag,

    /// <summary>One bit a cell, switch or fault.</summary>
    Bits,

    /// <summary>0 idle, 1 charging, 2 discharging.</summary>
    State,

    /// <summary>mV.</summary>
    MilliVolts,

    /// <summary>0.1 V.</summary>
    DeciVolts,

    /// <summary>0.1 A, 30000 is 0 A.</summary>
    DeciAmpsOffset,

    /// <summary>mA, 30000 is 0 A.</summary>
    MilliAmpsOffset,

    /// <summary>mA.</summary>
    MilliAmps,

    /// <summary>0.01 A.</summary>
    CentiAmps,

    /// <summary>A.</summary>
    Amps,

    /// <summary>0.1 %.</summary>
    Permille,

    /// <summary>°C plus 40.</summary>
    CelsiusOffset,

    /// <summary>A difference in °C.</summary>
    CelsiusDelta,

    /// <summary>0.1 Ah.</summary>
    DeciAmpHours,

    /// <summary>mAh in two words, high word first.</summary>
    MilliAmpHours,

    /// <summary>W, a magnitude.</summary>
    Watts,

    /// <summary>Wh.</summary>
    WattHours,

    /// <summary>ms.</summary>
    Milliseconds,

    /// <summary>s.</summary>
    Seconds,

    /// <summary>10 s.</summary>
    TenSeconds,

    /// <summary>s in two words, high word first.</summary>
    LongSeconds,

    /// <summary>ASCII, two characters a word, padded.</summary>
    Text,

    /// <summary>Year − 2000, month, day, one byte each.</summary>
    Date,

    /// <summary>Year − 2000, month, day, hour, minute, second, one byte each.</summary>
    Clock,

    /// <summary>°C plus 40 as a sensor reads it: 0, 0xFF and 0xFFFF mean that there is none.</summary>
    SensorCelsius,
}
