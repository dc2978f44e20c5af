namespace Daly.Monitor.Counting;

/// <summary>Peukert's law in whole numbers: a battery gives less when it is discharged faster than its rating.</summary>
/// <remarks>
/// Cp = Iⁿ·t. A discharge at I counts as I·(I/I20)ⁿ⁻¹ with I20 = C/20 h. Currents below I20 count as they are: the law
/// was never meant to make a standby load smaller.
/// </remarks>
public static class Peukert
{
    private const int Bits = 16;
    private const long One = 1L << Bits;

    // 2^(2^-1), 2^(2^-2) … in 16 bits behind the point.
    private static readonly int[] Roots =
    {
        92682, 77936, 71468, 68438, 66971, 66250, 65892, 65714, 65625, 65580, 65558, 65547, 65542, 65539, 65537, 65537,
    };

    /// <summary>Gives by how much a discharge counts more.</summary>
    /// <param name="ratedMicroAmps">The 20-hour current, above 0.</param>
    /// <param name="exponentThousandths">n in thousandths, 1000 to 1500.</param>
    /// <returns>Parts per million, 1 000 000 or more; right to about 0.02 %.</returns>
    public static int FactorPpm(long microAmps, long ratedMicroAmps, int exponentThousandths)
    {
        if (exponentThousandths <= 1000 || microAmps <= ratedMicroAmps)
            return Whole.Million;

        long log = Log2((microAmps << Bits) / ratedMicroAmps);
        return (int)(Power2(log * (exponentThousandths - 1000) / 1000) * Whole.Million >> Bits);
    }

    /// <summary>Gives the exponent from two ratings: n = (log t2 − log t1) / (log I1 − log I2).</summary>
    /// <param name="slowSeconds">How long it can be drawn.</param>
    /// <param name="fastSeconds">How long that can be drawn, not longer.</param>
    /// <returns>n in thousandths; <see cref="Absent.Value"/> when the ratings make no sense.</returns>
    public static int ExponentThousandths(int slowMilliAmps, int slowSeconds, int fastMilliAmps, int fastSeconds)
    {
        if (slowMilliAmps <= 0 || fastSeconds <= 0 || fastMilliAmps <= slowMilliAmps || slowSeconds < fastSeconds)
            return Absent.Value;

        long times = Log2(((long)slowSeconds << Bits) / fastSeconds);
        long currents = Log2(((long)fastMilliAmps << Bits) / slowMilliAmps);
        return (int)Whole.Round(times * 1000, currents);
    }

    private static long Log2(long value)
    {
        long result = 0;
        while (value >= 2 * One)
        {
            value >>= 1;
            result += One;
        }

        for (long bit = One >> 1; bit > 0; bit >>= 1)
        {
            value = value * value >> Bits;
            if (value < 2 * One)
                continue;

            value >>= 1;
            result += bit;
        }

        return result;
    }

    private static long Power2(long exponent)
    {
        long result = One;
        for (int i = 0; i < Bits; i++)
        {
            if ((exponent & (One >> (i + 1))) != 0)
                result = result * Roots[i] >> Bits;
        }

        return result << (int)(exponent >> Bits);
    }
}
