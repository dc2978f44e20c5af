using System.Linq;
using Daly.Desktop.Study;

namespace Daly.Desktop.Tests.Study;

[TestClass]
public sealed class AxisTicksTests
{
    [TestMethod]
    public void A_quantity_has_round_ticks_within_its_range()
    {
        CollectionAssert.AreEqual(new double[] { 0, 20, 40, 60, 80, 100 }, AxisTicks.Of(0, 105).ToArray());
        CollectionAssert.AreEqual(new double[] { -5, 0, 5, 10, 15, 20 }, AxisTicks.Of(-6, 21).ToArray());
        Assert.AreEqual(-0.8, AxisTicks.Of(-1, 0)[1], 1e-9);
    }

    [TestMethod]
    public void Time_is_told_in_what_divides_a_day_or_in_whole_days()
    {
        CollectionAssert.AreEqual(new double[] { 0, 3, 6, 9, 12 }, AxisTicks.OfTime(14).ToArray());
        CollectionAssert.AreEqual(new double[] { 0, 12, 24, 36, 48 }, AxisTicks.OfTime(48).ToArray());
        CollectionAssert.AreEqual(new double[] { 0, 120, 240, 360, 480, 600, 720 }, AxisTicks.OfTime(720).ToArray());
    }

    [TestMethod]
    public void Zero_has_no_sign()
    {
        Assert.IsFalse(double.IsNegative(AxisTicks.Of(0, 105)[0]));
        Assert.IsFalse(double.IsNegative(AxisTicks.Of(-6, 21)[1]));
        Assert.IsFalse(double.IsNegative(AxisTicks.OfTime(48)[0]));
    }

    [TestMethod]
    public void There_are_never_more_than_seven()
    {
        for (double range = 0.01; range < 10_000; range *= 1.07)
        {
            Assert.IsInRange(2, 7, AxisTicks.Of(0, range).Count);
            Assert.IsInRange(1, 7, AxisTicks.OfTime(range).Count);
        }
    }
}
