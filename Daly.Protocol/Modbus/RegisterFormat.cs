namespace Daly.Protocol.Modbus;

/// <summary>What the words of a register mean: unit, scale and offset. <see cref="RegisterFormatText"/> says it in words.</summary>
public enum RegisterFormat
{
    /// <summary>Not interpreted.</summary>
    Raw = 0,

    /// <summary>A plain number.</summary>
    Number = 1,

    /// <summary>1 on or yes, 0 off or no.</summary>
    Flag = 2,

    /// <summary>One bit a cell, switch or fault.</summary>
    Bits = 3,

    /// <summary>0 idle, 1 charging, 2 discharging.</summary>
    State = 4,

    /// <summary>mV.</summary>
    MilliVolts = 5,

    /// <summary>0.1 V.</summary>
    DeciVolts = 6,

    /// <summary>0.1 A, 30000 is 0 A.</summary>
    DeciAmpsOffset = 7,

    /// <summary>mA, 30000 is 0 A.</summary>
    MilliAmpsOffset = 8,

    /// <summary>mA.</summary>
    MilliAmps = 9,

    /// <summary>0.01 A.</summary>
    CentiAmps = 10,

    /// <summary>A.</summary>
    Amps = 11,

    /// <summary>0.1 %.</summary>
    Permille = 12,

    /// <summary>°C plus 40.</summary>
    CelsiusOffset = 13,

    /// <summary>A difference in °C.</summary>
    CelsiusDelta = 14,

    /// <summary>0.1 Ah.</summary>
    DeciAmpHours = 15,

    /// <summary>mAh in two words, high word first.</summary>
    MilliAmpHours = 16,

    /// <summary>W, a magnitude.</summary>
    Watts = 17,

    /// <summary>Wh.</summary>
    WattHours = 18,

    /// <summary>ms.</summary>
    Milliseconds = 19,

    /// <summary>s.</summary>
    Seconds = 20,

    /// <summary>10 s.</summary>
    TenSeconds = 21,

    /// <summary>s in two words, high word first.</summary>
    LongSeconds = 22,

    /// <summary>ASCII, two characters a word, padded.</summary>
    Text = 23,

    /// <summary>Year − 2000, month, day, one byte each.</summary>
    Date = 24,

    /// <summary>Year − 2000, month, day, hour, minute, second, one byte each.</summary>
    Clock = 25,

    /// <summary>°C plus 40 as a sensor reads it: 0, 0xFF and 0xFFFF mean that there is none.</summary>
    SensorCelsius = 26,
}
