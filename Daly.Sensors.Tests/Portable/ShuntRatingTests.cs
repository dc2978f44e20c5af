using System;

namespace Daly.Sensors.Tests.Portable;

[TestClass]
public sealed class ShuntRatingTests
{
    [TestMethod]
    public void The_rated_voltage_is_the_rated_current()
    {
        Check.Equal(100_000_000, new ShuntRating(100, 75).MicroAmps(75_000_000));
        Check.Equal(-300_000_000, new ShuntRating(300, 75).MicroAmps(-75_000_000));
        Check.Equal(50_000_000, new ShuntRating(50, 75).MicroAmps(75_000_000));
    }

    [TestMethod]
    public void One_bit_is_the_current_that_the_datasheet_computes()
    {
        Check.Equal(10_000, new ShuntRating(300, 75).MicroAmps(2500));
        Check.Equal(1_250, new ShuntRating(1, 2).MicroAmps(2500));
        Check.Equal(25, new ShuntRating(1, 100).MicroAmps(2500));
    }

    [TestMethod]
    public void A_resistance_without_an_end_is_not_rounded()
    {
        // 300 A / 70 mV = 0.2333... mΩ: rounded to 233 µΩ, 70 mV would be 300.43 A.
        Check.Equal(300_000_000, new ShuntRating(300, 70).MicroAmps(70_000_000));
        Check.Equal(10_714, new ShuntRating(300, 70).MicroAmps(2500));
    }

    [TestMethod]
    public void Rounding_is_to_the_nearest_and_the_same_on_both_sides_of_zero()
    {
        Check.Equal(6_667, new ShuntRating(200, 75).MicroAmps(2500));
        Check.Equal(-6_667, new ShuntRating(200, 75).MicroAmps(-2500));
        Check.Equal(3_333, new ShuntRating(100, 75).MicroAmps(2500));
        Check.Equal(-3_333, new ShuntRating(100, 75).MicroAmps(-2500));
        Check.Equal(0, new ShuntRating(100, 75).MicroAmps(0));
    }

    [TestMethod]
    public void The_largest_rating_does_not_overflow()
    {
        Check.Equal(-819_200_000_000, new ShuntRating(10000, 1).MicroAmps(-81_920_000));
    }

    [TestMethod]
    public void An_impossible_rating_is_refused()
    {
        Check.Throws(typeof(ArgumentException), () => _ = new ShuntRating(0, 75));
        Check.Throws(typeof(ArgumentException), () => _ = new ShuntRating(100, 0));
        Check.Throws(typeof(ArgumentException), () => _ = new ShuntRating(-100, 75));
        Check.Throws(typeof(ArgumentException), () => _ = new ShuntRating(10001, 75));
        Check.Throws(typeof(ArgumentException), () => _ = new ShuntRating(100, 10001));
    }
}
