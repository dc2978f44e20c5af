namespace Daly.Sensors;

/// <summary>VSHCT and VBUSCT of the configuration: the typical length of one conversion, ±10 %.</summary>
public enum Ina226ConversionTime
{
    /// <summary>140 µs.</summary>
    Micros140 = 0,

    /// <summary>204 µs.</summary>
    Micros204 = 1,

    /// <summary>332 µs.</summary>
    Micros332 = 2,

    /// <summary>588 µs.</summary>
    Micros588 = 3,

    /// <summary>1.1 ms.</summary>
    Micros1100 = 4,

    /// <summary>2.116 ms.</summary>
    Micros2116 = 5,

    /// <summary>4.156 ms.</summary>
    Micros4156 = 6,

    /// <summary>8.244 ms.</summary>
    Micros8244 = 7,
}
