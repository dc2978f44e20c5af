namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class ChargeCounterRangeTests
{
    private const long SecondsPerYear = 31_557_600;

    [TestMethod]
    public void Fifty_years_at_500_A_do_not_overflow()
    {
        // 500 A in steps of 60 s are 3·10¹⁰ µAs each. 26 298 000 of them are 50 years; 1 in 1000 is run here, and the
        // rest is arithmetic: the sum fits a long more than ten times.
        ChargeCounter counter = new ChargeCounter(60_000);
        long steps = 50 * SecondsPerYear / 60;
        for (long i = 0; i <= steps / 1000; i++)
            counter.Add(i * 60_000, -500_000_000, false);

        Check.Equal(steps / 1000 * 30_000_000_000, counter.DischargedMicroAmpSeconds);
        long fiftyYears = steps * 30_000_000_000;
        Check.Equal(788_940_000_000_000_000, fiftyYears);
        Check.True(long.MaxValue / fiftyYears >= 11);
    }

    [TestMethod]
    public void Time_of_a_century_is_only_a_large_number()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        long start = 100 * SecondsPerYear * 1000;
        counter.Add(start, 500_000_000, false);
        counter.Add(start + 275, 500_000_000, false);
        Check.Equal(137_500_000, counter.ChargedMicroAmpSeconds);
    }

    [TestMethod]
    public void Small_currents_still_count_beside_a_large_total()
    {
        // A float loses 50 mA once 90 Ah are in the sum; an integer must not.
        ChargeCounter counter = new ChargeCounter(60_000);
        long ms = 0;
        for (; ms < 3_600_000; ms += 60_000)
            counter.Add(ms, 300_000_000, false);

        counter.Add(ms, 50_000, false);
        long before = counter.ChargedMicroAmpSeconds;
        for (int i = 0; i < 4; i++)
        {
            ms += 270;
            counter.Add(ms, 50_000, false);
        }

        Check.Equal(54_000, counter.ChargedMicroAmpSeconds - before);
    }
}
