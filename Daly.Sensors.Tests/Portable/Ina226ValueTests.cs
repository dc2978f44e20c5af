namespace Daly.Sensors.Tests.Portable;

/// <summary>Register values and what they mean: worked examples of the datasheet and of its maker's forum.</summary>
[TestClass]
public sealed class Ina226ValueTests
{
    [TestMethod]
    public void Ten_amperes_through_two_milliohms_as_in_the_datasheet()
    {
        Bench bench = Measured(new ShuntRating(1, 2), false, 0x1F40, 0x2570);
        Check.Equal(20_000_000, bench.Reading.ShuntNanoVolts);
        Check.Equal(10_000_000, bench.Reading.CurrentMicroAmps);
        Check.Equal(11_980_000, bench.Reading.BusMicroVolts);
        Check.Equal(11_980, bench.Reading.BusMilliVolts);
        Check.Equal(8000, bench.Reading.ShuntRaw);
    }

    [TestMethod]
    public void Discharging_is_negative()
    {
        Bench bench = Measured(new ShuntRating(1, 2), false, 0xE0C0, 0x2570);
        Check.Equal(-10_000_000, bench.Reading.CurrentMicroAmps);
        Check.Equal(-8000, bench.Reading.ShuntRaw);
    }

    [TestMethod]
    public void The_datasheets_twos_complement_example_is_minus_80_mV()
    {
        Check.Equal(-80_000_000, Measured(new ShuntRating(1, 2), false, 0x8300, 0).Reading.ShuntNanoVolts);
    }

    [TestMethod]
    public void All_ones_are_minus_one_bit()
    {
        Bench bench = Measured(new ShuntRating(1, 2), false, 0xFFFF, 0);
        Check.Equal(-2_500, bench.Reading.ShuntNanoVolts);
        Check.Equal(-1_250, bench.Reading.CurrentMicroAmps);
        Check.True(!bench.Reading.IsSaturated);
    }

    [TestMethod]
    public void A_100_A_shunt_at_its_rating_loses_nothing_to_a_calibration_register()
    {
        Bench bench = Measured(new ShuntRating(100, 75), false, 0x7530, 0x5280);
        Check.Equal(100_000_000, bench.Reading.CurrentMicroAmps);
        Check.Equal(26_400, bench.Reading.BusMilliVolts);
        bench = Measured(new ShuntRating(100, 75), false, 0xC568, 0x5500);
        Check.Equal(-50_000_000, bench.Reading.CurrentMicroAmps);
        Check.Equal(27_200, bench.Reading.BusMilliVolts);
    }

    [TestMethod]
    public void Small_shunt_currents_of_the_worked_examples()
    {
        Check.Equal(815_000, Measured(new ShuntRating(1, 100), false, 0x7F58, 0x0FA0).Reading.CurrentMicroAmps);
        Bench bench = Measured(new ShuntRating(1, 10), false, 0x01F3, 0x03EF);
        Check.Equal(124_750, bench.Reading.CurrentMicroAmps);
        Check.Equal(1_258_750, bench.Reading.BusMicroVolts);
    }

    [TestMethod]
    public void Both_ends_of_the_shunt_range_are_saturated()
    {
        Bench top = Measured(new ShuntRating(1, 2), false, 0x7FFF, 0x7FFF);
        Check.True(top.Reading.IsSaturated);
        Check.Equal(81_917_500, top.Reading.ShuntNanoVolts);
        Check.Equal(40_958_750, top.Reading.BusMicroVolts);
        Check.Equal(40_958, top.Reading.BusMilliVolts);
        Bench bottom = Measured(new ShuntRating(1, 2), false, 0x8000, 0);
        Check.True(bottom.Reading.IsSaturated);
        Check.Equal(-81_920_000, bottom.Reading.ShuntNanoVolts);
    }

    [TestMethod]
    public void One_bit_inside_the_range_is_not_saturated()
    {
        Check.True(!Measured(new ShuntRating(1, 2), false, 0x7FFE, 0).Reading.IsSaturated);
        Check.True(!Measured(new ShuntRating(1, 2), false, 0x8001, 0).Reading.IsSaturated);
    }

    [TestMethod]
    public void Swapped_leads_turn_the_sign_and_keep_the_raw_value()
    {
        Bench bench = Measured(new ShuntRating(1, 2), true, 0x8000, 0x2570);
        Check.Equal(-32768, bench.Reading.ShuntRaw);
        Check.Equal(81_920_000, bench.Reading.ShuntNanoVolts);
        Check.Equal(40_960_000, bench.Reading.CurrentMicroAmps);
        Check.True(bench.Reading.IsSaturated);
    }

    [TestMethod]
    public void A_measured_zero_is_valid()
    {
        Bench bench = Measured(new ShuntRating(1, 2), false, 0, 0);
        Check.True(bench.Reading.IsValid);
        Check.Equal(0, bench.Reading.CurrentMicroAmps);
    }

    private static Bench Measured(ShuntRating rating, bool isInverted, int shunt, int bus)
    {
        Bench bench = new Bench(rating, isInverted);
        bench.Run(100);
        bench.Measure(shunt, bus);
        Check.True(bench.RunToResult());
        Check.True(bench.Reading.IsValid);
        return bench;
    }
}
