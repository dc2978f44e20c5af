using System;
using System.Numerics;

namespace Daly.Monitor.Tests.Desktop;

[TestClass]
public sealed class ChargeConservationTests
{
    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Charged_minus_discharged_is_the_exact_sum_of_the_trapezoids(int seed)
    {
        Random random = new(seed);
        ChargeCounter counter = new(60_000);
        BigInteger exact = 0;
        long ms = 0;
        long previous = 0;
        counter.Add(ms, previous, false);
        for (int i = 0; i < 50_000; i++)
        {
            long elapsed = random.Next(0, 2_000);
            long current = random.NextInt64(-120_000_000, 120_000_000);
            ms += elapsed;
            counter.Add(ms, current, false);
            exact += (BigInteger)(previous + current) * elapsed;
            previous = current;
        }

        // Each total shows whole µAs: their difference is within 1 of the exact one.
        BigInteger shown = new BigInteger(counter.NetMicroAmpSeconds) * 2000;
        Assert.IsLessThan(2000, BigInteger.Abs(exact - shown));
    }

    [TestMethod]
    [DataRow(4)]
    [DataRow(5)]
    public void Increments_read_at_any_times_add_up_and_no_total_decreases(int seed)
    {
        Random random = new(seed);
        ChargeCounter counter = new(10_000);
        long charged = 0, discharged = 0, sumCharged = 0, sumDischarged = 0;
        for (long i = 0; i < 20_000; i++)
        {
            counter.Add(i * 275, random.NextInt64(-3_000_000, 3_000_000), false);
            if (random.Next(7) != 0 && i != 19_999)
                continue;

            Assert.IsGreaterThanOrEqualTo(charged, counter.ChargedMicroAmpSeconds);
            Assert.IsGreaterThanOrEqualTo(discharged, counter.DischargedMicroAmpSeconds);
            sumCharged += counter.ChargedMicroAmpSeconds - charged;
            sumDischarged += counter.DischargedMicroAmpSeconds - discharged;
            charged = counter.ChargedMicroAmpSeconds;
            discharged = counter.DischargedMicroAmpSeconds;
        }

        Assert.AreEqual(counter.ChargedMicroAmpSeconds, sumCharged);
        Assert.AreEqual(counter.DischargedMicroAmpSeconds, sumDischarged);
        Assert.AreEqual(counter.NetMicroAmpSeconds, sumCharged - sumDischarged);
    }

    [TestMethod]
    public void Both_directions_match_the_area_on_either_side_of_zero()
    {
        Random random = new(6);
        ChargeCounter counter = new(10_000);
        double charged = 0, discharged = 0;
        long previous = 0;
        counter.Add(0, 0, false);
        for (int i = 1; i <= 20_000; i++)
        {
            long current = random.NextInt64(-2_000_000, 2_000_000);
            counter.Add(i * 275L, current, false);
            charged += AreaAbove(previous, current, 0.275);
            discharged += AreaAbove(-previous, -current, 0.275);
            previous = current;
        }

        Assert.AreEqual(charged, counter.ChargedMicroAmpSeconds, charged * 1e-5);
        Assert.AreEqual(discharged, counter.DischargedMicroAmpSeconds, discharged * 1e-5);
    }

    [TestMethod]
    public void No_sample_allocates()
    {
        ChargeCounter counter = new(10_000);
        Count(counter, 0, 1_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Count(counter, 1_000, 11_000);
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.IsGreaterThan(0, counter.ChargedMicroAmpSeconds);
    }

    private static void Count(ChargeCounter counter, long from, long to)
    {
        for (long i = from; i < to; i++)
            counter.Add(i * 275, (i % 3 == 0) ? -5_000_000 : 6_000_000, i % 5 == 0);
    }

    private static double AreaAbove(double from, double to, double seconds)
    {
        if (from >= 0 && to >= 0)
            return (from + to) / 2 * seconds;

        if (from <= 0 && to <= 0)
            return 0;

        double above = Math.Max(from, to);
        return above / 2 * seconds * above / Math.Abs(to - from);
    }
}
