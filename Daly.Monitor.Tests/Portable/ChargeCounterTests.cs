using System;
using Daly.Sensors;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class ChargeCounterTests
{
    private const long MicroAmpSecondsPerAmpHour = 3_600_000_000;

    [TestMethod]
    public void Ten_amperes_for_two_hours_are_twenty_ampere_hours()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        for (long ms = 0; ms <= 7_200_000; ms += 250)
            counter.Add(ms, 10_000_000, false);

        Check.Equal(20 * MicroAmpSecondsPerAmpHour, counter.ChargedMicroAmpSeconds);
        Check.Equal(0, counter.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void A_ramp_is_the_area_below_it()
    {
        // 0 to −8 A in 4 s: half of 8 A × 4 s.
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(0, 0, false);
        counter.Add(4_000, -8_000_000, false);
        Check.Equal(16_000_000, counter.DischargedMicroAmpSeconds);
        Check.Equal(-16_000_000, counter.NetMicroAmpSeconds);
    }

    [TestMethod]
    public void The_smallest_current_is_not_lost_in_short_steps()
    {
        // 1 µA for 10 000 s in steps of 1 ms: each step is a two-thousandth of what the total can show.
        ChargeCounter counter = new ChargeCounter(1_000);
        for (long ms = 0; ms <= 10_000_000; ms++)
            counter.Add(ms, 1, false);

        Check.Equal(10_000, counter.ChargedMicroAmpSeconds);
    }

    [TestMethod]
    public void A_thousand_samples_of_one_bit_add_up()
    {
        // 3333 µA, one bit on 0.75 mΩ, at 275 ms: 999 steps.
        ChargeCounter counter = new ChargeCounter(10_000);
        for (long i = 0; i < 1000; i++)
            counter.Add(i * 275, -3_333, false);

        Check.Equal(3_333L * 999 * 275 / 1000, counter.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void Sampling_a_steady_current_more_often_counts_the_same()
    {
        ChargeCounter often = new ChargeCounter(10_000);
        ChargeCounter seldom = new ChargeCounter(10_000);
        for (long ms = 0; ms <= 90_000; ms += 9)
            often.Add(ms, 7_654_321, false);

        for (long ms = 0; ms <= 90_000; ms += 9_000)
            seldom.Add(ms, 7_654_321, false);

        Check.Equal(seldom.NetMicroAmpSeconds, often.NetMicroAmpSeconds);
        Check.Equal(7_654_321L * 90, often.NetMicroAmpSeconds);
    }

    [TestMethod]
    public void A_line_through_zero_counts_in_both_directions()
    {
        // −10 A to +10 A in 2 s: 5 As out, then 5 As in.
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(0, -10_000_000, false);
        counter.Add(2_000, 10_000_000, false);
        Check.Equal(5_000_000, counter.ChargedMicroAmpSeconds);
        Check.Equal(5_000_000, counter.DischargedMicroAmpSeconds);
        Check.Equal(0, counter.NetMicroAmpSeconds);
    }

    [TestMethod]
    public void An_uneven_line_through_zero_is_cut_where_it_crosses()
    {
        // +1 A to −3 A in 4 s crosses after 1 s: 0.5 As in, 4.5 As out.
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(0, 1_000_000, false);
        counter.Add(4_000, -3_000_000, false);
        Check.Equal(500_000, counter.ChargedMicroAmpSeconds);
        Check.Equal(4_500_000, counter.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void A_gap_is_counted_and_not_integrated()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(0, 5_000_000, false);
        Check.Equal((long)ChargeStep.Counted, (long)counter.Add(10_000, 5_000_000, false));
        Check.Equal((long)ChargeStep.Gap, (long)counter.Add(20_001, 5_000_000, false));
        Check.Equal((long)ChargeStep.Counted, (long)counter.Add(21_001, 5_000_000, false));
        Check.Equal(55_000_000, counter.ChargedMicroAmpSeconds);
        Check.Equal(1, counter.Gaps);
        Check.Equal(10_001, counter.GapMs);
    }

    [TestMethod]
    public void A_step_of_twenty_years_integrates_nothing()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(1_000, 100_000_000, false);
        counter.Add(1_000 + (20L * 365 * 86_400_000), 100_000_000, false);
        Check.Equal(0, counter.NetMicroAmpSeconds);
        Check.Equal(1, counter.Gaps);
    }

    [TestMethod]
    public void Time_that_goes_back_starts_anew()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(50_000, 1_000_000, false);
        counter.Add(51_000, 1_000_000, false);
        Check.Equal((long)ChargeStep.Started, (long)counter.Add(40_000, 1_000_000, false));
        counter.Add(41_000, 1_000_000, false);
        Check.Equal(2_000_000, counter.ChargedMicroAmpSeconds);
        Check.Equal(0, counter.DischargedMicroAmpSeconds);
        Check.Equal(1, counter.Gaps);
        Check.Equal(0, counter.GapMs);
    }

    [TestMethod]
    public void Two_samples_at_the_same_time_add_nothing()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(0, 1_000_000, false);
        counter.Add(0, 9_000_000, false);
        Check.Equal(0, counter.NetMicroAmpSeconds);
        counter.Add(1_000, 9_000_000, false);
        Check.Equal(9_000_000, counter.NetMicroAmpSeconds);
    }

    [TestMethod]
    public void A_saturated_sample_counts_with_the_end_of_its_range_and_its_time_is_kept()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(0, -40_000_000, false);
        counter.Add(1_000, -40_960_000, true);
        counter.Add(2_000, -40_960_000, true);
        counter.Add(3_000, -40_000_000, false);
        counter.Add(4_000, -40_000_000, false);
        Check.Equal(40_480_000 + 40_960_000 + 40_480_000 + 40_000_000, counter.DischargedMicroAmpSeconds);
        Check.Equal(3_000, counter.SaturatedMs);
    }

    [TestMethod]
    public void An_impossible_current_is_refused_and_counted()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        counter.Add(0, 1_000_000, false);
        Check.Equal((long)ChargeStep.Refused, (long)counter.Add(500, long.MinValue, false));
        Check.Equal((long)ChargeStep.Refused, (long)counter.Add(500, 10_000_000_001, false));
        Check.Equal((long)ChargeStep.Refused, (long)counter.Add(500, -10_000_000_001, false));
        counter.Add(1_000, 1_000_000, false);
        Check.Equal(1_000_000, counter.NetMicroAmpSeconds);
        Check.Equal(3, counter.Refused);
    }

    [TestMethod]
    public void A_failed_reading_is_left_out_and_never_counts_as_zero()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        ShuntReading reading = new ShuntReading();
        Measured(reading, 0, -2_000_000);
        counter.Add(reading);
        reading.Invalidate();
        Check.Equal((long)ChargeStep.Ignored, (long)counter.Add(reading));
        Measured(reading, 2_000, -2_000_000);
        Check.Equal((long)ChargeStep.Counted, (long)counter.Add(reading));
        Check.Equal(4_000_000, counter.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void A_reading_is_counted_once()
    {
        ChargeCounter counter = new ChargeCounter(10_000);
        ShuntReading reading = new ShuntReading();
        Measured(reading, 0, 3_000_000);
        Check.Equal((long)ChargeStep.Started, (long)counter.Add(reading));
        Check.Equal((long)ChargeStep.Ignored, (long)counter.Add(reading));
        Measured(reading, 1_000, 3_000_000);
        Check.Equal((long)ChargeStep.Counted, (long)counter.Add(reading));
        Check.Equal((long)ChargeStep.Ignored, (long)counter.Add(reading));
        Check.Equal(3_000_000, counter.ChargedMicroAmpSeconds);
    }

    [TestMethod]
    public void The_largest_current_over_the_longest_gap_does_not_overflow()
    {
        // 10 kA for 60 s, then to −10 kA in 60 s: a triangle of 10 kA × 30 s / 2 per direction.
        ChargeCounter counter = new ChargeCounter(60_000);
        counter.Add(0, 10_000_000_000, false);
        counter.Add(60_000, 10_000_000_000, false);
        Check.Equal(600_000_000_000, counter.ChargedMicroAmpSeconds);
        counter.Add(120_000, -10_000_000_000, false);
        Check.Equal(750_000_000_000, counter.ChargedMicroAmpSeconds);
        Check.Equal(150_000_000_000, counter.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void A_gap_limit_out_of_range_is_refused()
    {
        Check.Throws(typeof(ArgumentException), () => _ = new ChargeCounter(0));
        Check.Throws(typeof(ArgumentException), () => _ = new ChargeCounter(60_001));
    }

    private static void Measured(ShuntReading reading, long timestampMs, long microAmps)
    {
        reading.IsValid = true;
        reading.Sequence++;
        reading.TimestampMs = timestampMs;
        reading.CurrentMicroAmps = microAmps;
    }
}
