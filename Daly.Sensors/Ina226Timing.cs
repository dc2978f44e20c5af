using System;

namespace Daly.Sensors;

/// <summary>How long the INA226 converts and how much it averages, continuously for shunt and bus.</summary>
/// <remarks>
/// The default is the one combination with a period of 150–300 ms that looks at the shunt for the largest share of the
/// time: 64 × (4.156 ms shunt + 0.140 ms bus) = 274.944 ms, of which 96.7 % belong to the shunt (29.7 times the bus).
/// Word 4637h; a chip with the slowest clock of the datasheet takes 302.5 ms.
/// </remarks>
public sealed class Ina226Timing
{
    private static readonly int[] Conversions = { 1, 4, 16, 64, 128, 256, 512, 1024 };
    private static readonly int[] TypicalMicros = { 140, 204, 332, 588, 1100, 2116, 4156, 8244 };

    /// <summary>Initializes a new instance of the <see cref="Ina226Timing"/> class with the default timing.</summary>
    public Ina226Timing()
        : this(Ina226Averaging.Of64, Ina226ConversionTime.Micros140, Ina226ConversionTime.Micros4156)
    {
    }

    /// <param name="averaging">How many conversions one result averages.</param>
    /// <param name="bus">Length of one conversion of the bus voltage.</param>
    /// <param name="shunt">Length of one conversion of the shunt voltage.</param>
    /// <exception cref="ArgumentException">A value is none of its enumeration.</exception>
    public Ina226Timing(Ina226Averaging averaging, Ina226ConversionTime bus, Ina226ConversionTime shunt)
    {
        if (!IsCode((int)averaging) || !IsCode((int)bus) || !IsCode((int)shunt))
            throw new ArgumentException("INA226 timing codes are 0 to 7");

        PeriodMicros = Conversions[(int)averaging] * (TypicalMicros[(int)bus] + TypicalMicros[(int)shunt]);
        ConfigurationWord = Ina226Registers.ConfigurationReserved | ((int)averaging << 9) | ((int)bus << 6)
            | ((int)shunt << 3) | Ina226Registers.ModeShuntAndBusContinuous;
    }

    /// <summary>Gets what the configuration register is set to.</summary>
    public int ConfigurationWord { get; }

    /// <summary>Gets the typical time between two results in microseconds; the chip's own clock is within ±10 %.</summary>
    public int PeriodMicros { get; }

    private static bool IsCode(int code) => code >= 0 && code <= 7;
}
