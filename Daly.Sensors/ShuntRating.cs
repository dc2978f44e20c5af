using System;

namespace Daly.Sensors;

/// <summary>What is printed on a shunt: so many amperes give so many millivolts.</summary>
/// <remarks>
/// The pair itself is kept, never a resistance: 100 A / 75 mV is 0.75 mΩ, but 300 A / 70 mV has no finite number of
/// micro-ohms.
/// </remarks>
public sealed class ShuntRating
{
    /// <summary>The largest value of either number.</summary>
    public const int Maximum = 10000;

    /// <param name="amps">Rated current, 1 to <see cref="Maximum"/> A.</param>
    /// <param name="milliVolts">Voltage at that current, 1 to <see cref="Maximum"/> mV.</param>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    public ShuntRating(int amps, int milliVolts)
    {
        if (amps < 1 || amps > Maximum || milliVolts < 1 || milliVolts > Maximum)
            throw new ArgumentException("a shunt rating is 1 to 10000 A at 1 to 10000 mV");

        Amps = amps;
        MilliVolts = milliVolts;
    }

    /// <summary>Gets the rated current in amperes.</summary>
    public int Amps { get; }

    /// <summary>Gets the voltage at the rated current in millivolts.</summary>
    public int MilliVolts { get; }

    /// <summary>Gives the current for a shunt voltage.</summary>
    /// <param name="nanoVolts">Shunt voltage in nanovolts, within ±10¹⁴.</param>
    /// <returns>Microamperes, rounded to the nearest, halves away from zero; exact otherwise.</returns>
    public long MicroAmps(long nanoVolts)
    {
        // nV·10⁻⁹ × A ÷ (mV·10⁻³) is A·10⁻⁶: the powers of ten cancel, and no constant has to be rounded.
        long scaled = nanoVolts * Amps;
        long half = MilliVolts / 2;
        return (scaled < 0 ? scaled - half : scaled + half) / MilliVolts;
    }
}
