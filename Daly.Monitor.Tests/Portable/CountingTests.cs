using Daly.Monitor.Counting;
using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class CountingTests
{
    [TestMethod]
    public void Ten_amperes_for_two_hours_are_twenty_ampere_hours_consumed()
    {
        // The example of battery monitor manuals: 10 A for 2 h takes 20 Ah out.
        Bench bench = new Bench { MilliAmps = -10_000 };
        bench.Monitor.TrySetSoc(1000);
        bench.Run(7201);
        Check.Equal(20 * Bench.MicroAmpSecondsPerAmpHour, bench.Monitor.Flow.DischargedMicroAmpSeconds);
        Check.Equal(800, bench.Permille);
        Check.Equal(200, bench.Monitor.CyclesPermille);
    }

    [TestMethod]
    public void Peukerts_exponent_of_100_Ah_in_20_h_and_75_Ah_in_5_h_is_1_26()
    {
        // Battery monitor manual: 5 A for 20 h and 15 A for 5 h give n = 1.26.
        int exponent = Peukert.ExponentThousandths(5_000, 20 * 3600, 15_000, 5 * 3600);
        Check.True(exponent >= 1260 && exponent <= 1264);

        // With that exponent 15 A empty 100 Ah in 5 h: they count as 20 A.
        int factor = Peukert.FactorPpm(15_000_000, 5_000_000, exponent);
        Check.True(factor > 1_331_000 && factor < 1_336_000);
    }

    [TestMethod]
    public void Peukert_empties_the_battery_of_the_example_in_five_hours()
    {
        Bench bench = new Bench(new MonitorOptions { PeukertThousandths = 1262 }) { MilliAmps = -15_000 };
        bench.Monitor.TrySetSoc(1000);
        bench.Run((5 * 3600) + 1);
        Check.True(bench.Monitor.Soc.UnheldPpm > -3_000 && bench.Monitor.Soc.UnheldPpm < 3_000);
        Check.Equal(75 * Bench.MicroAmpSecondsPerAmpHour, bench.Monitor.Flow.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void Peukert_never_makes_a_small_load_smaller_and_refuses_senseless_ratings()
    {
        Check.Equal(1_000_000, Peukert.FactorPpm(20_000, 5_000_000, 1250));
        Check.Equal(1_000_000, Peukert.FactorPpm(50_000_000, 5_000_000, 1000));
        Check.Equal(Absent.Value, Peukert.ExponentThousandths(5_000, 3600, 5_000, 3600));
        Check.Equal(Absent.Value, Peukert.ExponentThousandths(0, 3600, 5_000, 1800));
    }

    [TestMethod]
    public void Efficiency_takes_its_part_of_every_charge_and_of_no_discharge()
    {
        Bench bench = new Bench(new MonitorOptions { EfficiencyPpm = 990_000 }) { MilliAmps = 10_000 };
        bench.Monitor.TrySetSoc(500);
        bench.Run(3601);
        Check.Equal(599_000, bench.Monitor.Soc.UnheldPpm);
        bench.MilliAmps = -10_000;
        bench.Run(3601);

        // One second turns round from +10 to −10 A.
        Check.True(bench.Monitor.Soc.UnheldPpm >= 499_000 - 30 && bench.Monitor.Soc.UnheldPpm <= 499_000 + 30);
        Check.Equal(10 * Bench.MicroAmpSecondsPerAmpHour, bench.Monitor.Flow.ChargedMicroAmpSeconds - 2_500_000);
    }

    [TestMethod]
    public void What_never_passes_the_shunt_is_taken_off_all_the_time()
    {
        // 12 mA for 100 h are 1.2 Ah.
        Bench bench = new Bench(new MonitorOptions { ParasiticMicroAmps = 12_000 });
        bench.Monitor.TrySetSoc(500);
        for (int i = 0; i <= 36_000; i++)
            bench.Step(10_000);

        Check.Equal(488_000, bench.Monitor.Soc.UnheldPpm);
        Check.Equal(0, bench.Monitor.Flow.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void Below_the_threshold_nothing_counts_and_above_it_everything()
    {
        Bench bench = new Bench { MilliAmps = -4 };
        bench.Run(3600);
        Check.Equal(0, bench.Monitor.Flow.DischargedMicroAmpSeconds);
        bench = new Bench { MilliAmps = -6 };
        bench.Run(3601);
        Check.Equal(6_000L * 3600, bench.Monitor.Flow.DischargedMicroAmpSeconds);
    }

    [TestMethod]
    public void The_threshold_follows_from_the_shunt_unless_it_is_set()
    {
        // 1.5 × 2.5 µV on 0.75 mΩ.
        MonitorOptions options = new MonitorOptions();
        Check.Equal(5_000, options.CountingThresholdMicroAmps);
        options.ThresholdMicroAmps = 0;
        Check.Equal(0, options.CountingThresholdMicroAmps);
    }

    [TestMethod]
    public void A_failed_reading_is_bridged_and_never_counts_as_nothing()
    {
        Bench bench = new Bench { MilliAmps = -10_000 };
        bench.Run(11);
        bench.HasSensor = false;
        bench.Run(5);
        bench.HasSensor = true;
        bench.Run(5);
        Check.Equal(200_000_000, bench.Monitor.Flow.DischargedMicroAmpSeconds);
        Check.Equal(0, bench.Monitor.Flow.Gaps);
    }

    [TestMethod]
    public void A_step_of_the_clock_by_hours_integrates_nothing()
    {
        Bench bench = new Bench(new MonitorOptions { ParasiticMicroAmps = 10_000 }) { MilliAmps = -10_000 };
        bench.Monitor.TrySetSoc(500);
        bench.Run(10);
        long before = bench.Monitor.Soc.UnheldPpm;
        bench.NowMs += 20L * 365 * 86_400_000;
        bench.Run(2);
        bench.NowMs -= 5 * 3_600_000;
        bench.Run(2);
        Check.Equal(2, bench.Monitor.Flow.Gaps);
        Check.True(before - bench.Monitor.Soc.UnheldPpm < 120);
        Check.True(before - bench.Monitor.Soc.UnheldPpm >= 0);
    }

    [TestMethod]
    public void An_impossible_current_is_refused_and_the_next_one_counts()
    {
        Bench bench = new Bench(new MonitorOptions { Rating = new ShuntRating(10_000, 1) })
        {
            MilliAmps = 10_001_000,
        };
        bench.Run(2);
        Check.Equal(2, bench.Monitor.Flow.Refused);
        Check.Equal(0, bench.Monitor.Flow.ChargedMicroAmpSeconds);
        bench.MilliAmps = 100_000;
        bench.Run(2);
        Check.Equal(100_000_000, bench.Monitor.Flow.ChargedMicroAmpSeconds);
    }

    [TestMethod]
    public void Energy_is_charge_times_voltage()
    {
        // 5 A at 13.2 V for an hour: 66 Wh.
        Bench bench = new Bench { MilliAmps = -5_000, CellMilliVolts = 3300 };
        bench.Run(3601);
        Check.Equal(66L * 3_600_000, bench.Monitor.Energy.DischargedMilliWattSeconds);
        Check.Equal(-66_000, bench.Monitor.MilliWatts);
    }

    [TestMethod]
    public void Fifty_years_at_500_A_and_60_V_fit_and_go_on_counting()
    {
        EnergyCounter energy = new EnergyCounter();
        long hours = 50L * 8766;
        for (long i = 0; i < hours; i++)
            energy.Add(500L * Bench.MicroAmpSecondsPerAmpHour, 500L * Bench.MicroAmpSecondsPerAmpHour, 60_000);

        Check.Equal(hours * 30_000 * 3_600_000, energy.ChargedMilliWattSeconds);
        Check.Equal(hours * 30_000 * 3_600_000, energy.DischargedMilliWattSeconds);
        Check.True(long.MaxValue / 100 > hours * 30_000 * 3_600_000);
    }
}
