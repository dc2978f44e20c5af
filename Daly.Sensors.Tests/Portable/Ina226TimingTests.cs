using System;

namespace Daly.Sensors.Tests.Portable;

[TestClass]
public sealed class Ina226TimingTests
{
    // Typical conversion times of the datasheet's table.
    private static readonly int[] Micros = { 140, 204, 332, 588, 1100, 2116, 4156, 8244 };
    private static readonly int[] Averages = { 1, 4, 16, 64, 128, 256, 512, 1024 };

    [TestMethod]
    public void The_power_on_timing_gives_the_power_on_word()
    {
        Ina226Timing timing = new Ina226Timing(
            Ina226Averaging.Of1, Ina226ConversionTime.Micros1100, Ina226ConversionTime.Micros1100);
        Check.Equal(0x4127, timing.ConfigurationWord);
        Check.Equal(2200, timing.PeriodMicros);
    }

    [TestMethod]
    public void Sixteen_averages_give_the_word_of_the_linux_driver()
    {
        Ina226Timing timing = new Ina226Timing(
            Ina226Averaging.Of16, Ina226ConversionTime.Micros1100, Ina226ConversionTime.Micros1100);
        Check.Equal(0x4527, timing.ConfigurationWord);
        Check.Equal(35200, timing.PeriodMicros);
    }

    [TestMethod]
    public void Bus_and_shunt_times_go_into_their_own_fields()
    {
        // AVG 111, VBUSCT 001, VSHCT 110, MODE 111.
        Ina226Timing timing = new Ina226Timing(
            Ina226Averaging.Of1024, Ina226ConversionTime.Micros204, Ina226ConversionTime.Micros4156);
        Check.Equal(0x4E77, timing.ConfigurationWord);
        Check.Equal(1024 * (204 + 4156), timing.PeriodMicros);
    }

    [TestMethod]
    public void The_default_is_4637h_and_takes_274944_microseconds()
    {
        Check.Equal(0x4637, new Ina226Timing().ConfigurationWord);
        Check.Equal(274944, new Ina226Timing().PeriodMicros);
    }

    [TestMethod]
    public void No_other_timing_of_150_to_300_ms_looks_at_the_shunt_for_a_larger_share()
    {
        int better = 0;
        int allowed = 0;
        for (int code = 0; code < 512; code++)
        {
            long bus = Micros[code & 7];
            long shunt = Micros[(code >> 3) & 7];
            long period = Averages[code >> 6] * (bus + shunt);
            if (period < 150000 || period > 300000 || shunt < 10 * bus)
                continue;

            allowed++;
            // shunt / (bus + shunt) > 4156 / 4296, cross-multiplied.
            if (shunt * 4296 > 4156 * (bus + shunt))
                better++;
        }

        Check.True(allowed > 1);
        Check.Equal(0, better);
    }

    [TestMethod]
    public void A_code_that_does_not_exist_is_refused()
    {
        Check.Throws(typeof(ArgumentException), () => _ = new Ina226Timing(
            (Ina226Averaging)8, Ina226ConversionTime.Micros140, Ina226ConversionTime.Micros140));
        Check.Throws(typeof(ArgumentException), () => _ = new Ina226Timing(
            Ina226Averaging.Of1, (Ina226ConversionTime)(-1), Ina226ConversionTime.Micros140));
        Check.Throws(typeof(ArgumentException), () => _ = new Ina226Timing(
            Ina226Averaging.Of1, Ina226ConversionTime.Micros140, (Ina226ConversionTime)8));
    }

    [TestMethod]
    public void An_address_that_no_INA226_has_is_refused()
    {
        ShuntRating rating = new ShuntRating(100, 75);
        Check.Throws(typeof(ArgumentException), () => _ = new Ina226Options(0x3F, rating, false));
        Check.Throws(typeof(ArgumentException), () => _ = new Ina226Options(0x50, rating, false));
        Check.Equal(0x4F, new Ina226Options(0x4F, rating, false).Address);
    }
}
