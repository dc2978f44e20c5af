namespace Daly.Hal.Sensors;

/// <summary>VSHCT and VBUSCT of the configuration: the typical length of one conversion, ±10 %.</summary>
public enum Ina226ConversionTime
{
    /// <summary>140 µs.</summary>
    Micros140,

    /// <summary>204 µs.</summary>
    Micros204,

    /// <summary>332 µs.</summary>
    Micros332,

    /// <summary>588 µs.</summary>
    Micros588,

    /// <summary>1.1 ms.</summary>
    Micros1100,

    /// <summary>2.116 ms.</summary>
    Micros2116,

    /// <summary>4.156 ms.</summary>
    Micros4156,

    /// <summary>8.244 ms.</summary>
    Micros8244,
}
