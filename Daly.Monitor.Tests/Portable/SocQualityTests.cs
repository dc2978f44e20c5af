using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class SocQualityTests
{
    [TestMethod]
    public void Nothing_to_start_from_means_no_SOC()
    {
        Bench bench = new Bench { MilliAmps = -5000 };
        bench.Run(600);
        Check.Equal((int)SocQuality.Unknown, (int)bench.Monitor.Soc.Quality);
        Check.Equal(Absent.Value, bench.Permille);
        Check.Equal(Absent.Long, bench.Monitor.Soc.RemainingMicroAmpSeconds);
        Check.Equal(Absent.Long, bench.Monitor.Soc.UnheldPpm);
        Check.Equal(Absent.Value, bench.Monitor.TimeToGoSeconds);
        Check.True(!bench.Monitor.Soc.IsHeld);
        Check.True(SocWords.Reason(bench.Monitor.Soc).Length > 0);
    }

    [TestMethod]
    public void The_SOC_of_the_BMS_is_an_estimate_and_its_100_is_held_at_99()
    {
        Bench bench = new Bench();
        bench.Bms.SocPermille = 1000;
        bench.Run(1);
        Check.Equal((int)SocQuality.Estimated, (int)bench.Monitor.Soc.Quality);
        Check.Equal((int)SocBasis.BmsSoc, (int)bench.Monitor.Soc.Basis);
        Check.Equal(990, bench.Permille);
        Check.True(bench.Monitor.Soc.IsHeld);
    }

    [TestMethod]
    public void An_impossible_SOC_of_the_BMS_is_not_taken()
    {
        Bench bench = new Bench();
        bench.Bms.SocPermille = 1001;
        bench.Run(1);
        bench.Bms.SocPermille = Absent.Value;
        bench.Run(1);
        Check.Equal((int)SocQuality.Unknown, (int)bench.Monitor.Soc.Quality);
    }

    [TestMethod]
    public void A_rest_on_the_plateau_says_nothing_and_one_below_it_does()
    {
        Bench bench = new Bench { CellMilliVolts = 3290 };
        bench.Run(7200);
        Check.Equal((int)SocQuality.Unknown, (int)bench.Monitor.Soc.Quality);

        // Prismatic cells: 3184 mV are 10 %.
        bench = new Bench { CellMilliVolts = 3184 };
        bench.Run(3500);
        Check.Equal((int)SocQuality.Unknown, (int)bench.Monitor.Soc.Quality);
        bench.Run(200);
        Check.Equal((int)SocBasis.RestVoltage, (int)bench.Monitor.Soc.Basis);
        Check.Equal(100, bench.Permille);
        Check.Equal((int)SocQuality.Estimated, (int)bench.Monitor.Soc.Quality);
    }

    [TestMethod]
    public void A_rest_says_nothing_about_other_chemistries()
    {
        Bench bench = new Bench(new MonitorOptions { Chemistry = BatteryChemistry.LiIon }) { CellMilliVolts = 3100 };
        bench.Run(4000);
        Check.Equal((int)SocQuality.Unknown, (int)bench.Monitor.Soc.Quality);
    }

    [TestMethod]
    public void A_rest_makes_a_synchronised_SOC_suspect_but_does_not_move_it()
    {
        Bench bench = new Bench();
        bench.Fill();
        bench.MilliAmps = 0;
        bench.CellMilliVolts = 3184;
        bench.Run(3700);
        Check.True(bench.Monitor.IsSocSuspect);
        Check.Equal(1000, bench.Permille);
    }

    [TestMethod]
    public void Full_is_held_at_99_until_the_anchor_and_the_count_goes_on()
    {
        Bench bench = new Bench { MilliAmps = 10_000, CellMilliVolts = 3360 };
        bench.Monitor.TrySetSoc(980);
        bench.Run(3600);
        Check.Equal(990, bench.Permille);
        Check.True(bench.Monitor.Soc.IsHeld);
        Check.True(bench.Monitor.Soc.UnheldPpm > 1_078_000 && bench.Monitor.Soc.UnheldPpm < 1_080_000);
        bench.Fill();
        Check.Equal(1000, bench.Permille);
        Check.True(!bench.Monitor.Soc.IsHeld);
        Check.True(bench.Monitor.History.LastSyncErrorPpm > 78_000);
    }

    [TestMethod]
    public void Empty_is_held_at_1_until_the_anchor()
    {
        Bench bench = new Bench { MilliAmps = -10_000, CellMilliVolts = 3000 };
        bench.Monitor.TrySetSoc(30);
        bench.Run(3600);
        Check.Equal(10, bench.Permille);
        Check.True(bench.Monitor.Soc.IsHeld);
        Check.True(bench.Monitor.Soc.UnheldPpm < -69_000);
        bench.CellMilliVolts = 2700;
        bench.Run(70);
        Check.Equal(0, bench.Permille);
    }

    [TestMethod]
    public void A_sensor_that_needs_a_moment_at_the_start_makes_no_gap_and_one_that_stays_away_does()
    {
        Bench bench = new Bench { HasSensor = false, HasBmsCurrent = true, MilliAmps = -5000 };
        bench.Bms.SocPermille = 600;
        bench.Run(4);
        Check.Equal((int)CurrentSource.None, (int)bench.Monitor.Source);
        bench.HasSensor = true;
        bench.Run(4);
        Check.Equal((int)SocBasis.BmsSoc, (int)bench.Monitor.Soc.Basis);
        Check.Equal((int)SocDoubt.None, (int)bench.Monitor.Soc.Doubt);

        bench = new Bench { HasSensor = false };
        bench.Bms.SocPermille = 600;
        bench.Run(8);
        Check.Equal((int)SocDoubt.Gap, (int)bench.Monitor.Soc.Doubt);

        bench = new Bench { HasSensor = false, HasBmsCurrent = true, MilliAmps = -5000 };
        bench.Bms.SocPermille = 600;
        bench.Run(8);
        Check.Equal((int)CurrentSource.Bms, (int)bench.Monitor.Source);
        Check.Equal((int)SocDoubt.BmsCurrent, (int)bench.Monitor.Soc.Doubt);
    }

    [TestMethod]
    public void A_gap_makes_it_an_estimate_until_the_next_anchor()
    {
        Bench bench = new Bench();
        bench.Fill();
        bench.HasSensor = false;
        bench.Run(9);
        Check.Equal((int)SocQuality.Synced, (int)bench.Monitor.Soc.Quality);
        bench.Run(20);
        Check.Equal((int)SocQuality.Estimated, (int)bench.Monitor.Soc.Quality);
        Check.Equal((int)SocDoubt.Gap, (int)bench.Monitor.Soc.Doubt);
        Check.Equal((int)CurrentSource.None, (int)bench.Monitor.Source);
        Check.Equal(Absent.Long, bench.Monitor.CurrentMicroAmps);
        bench.HasSensor = true;
        bench.Run(10);
        Check.Equal((int)CurrentSource.Shunt, (int)bench.Monitor.Source);
        Check.Equal(1, bench.Monitor.Flow.Gaps);
        Check.Equal((int)SocQuality.Estimated, (int)bench.Monitor.Soc.Quality);
        bench.Fill();
        Check.Equal((int)SocQuality.Synced, (int)bench.Monitor.Soc.Quality);
    }

    [TestMethod]
    public void The_current_of_the_BMS_stands_in_and_is_never_called_synchronised()
    {
        Bench bench = new Bench { HasBmsCurrent = true };
        bench.Fill();
        bench.MilliAmps = -10_000;
        bench.CellMilliVolts = 3300;
        bench.HasSensor = false;
        bench.Run(3611);
        Check.Equal((int)CurrentSource.Bms, (int)bench.Monitor.Source);
        Check.Equal((int)SocDoubt.BmsCurrent, (int)bench.Monitor.Soc.Doubt);
        Check.True(bench.Permille >= 899 && bench.Permille <= 901);
        bench.CellMilliVolts = 3500;
        bench.MilliAmps = 2000;
        bench.Run(200);
        Check.Equal(2, bench.Monitor.History.Syncs);
        Check.Equal((int)SocQuality.Estimated, (int)bench.Monitor.Soc.Quality);
    }

    [TestMethod]
    public void A_saturated_shunt_counts_its_end_of_range_and_is_doubted()
    {
        Bench bench = new Bench();
        bench.Fill();
        bench.MilliAmps = -109_220;
        bench.IsSaturated = true;
        bench.Run(36);
        Check.Equal((int)SocDoubt.Saturated, (int)bench.Monitor.Soc.Doubt);
        Check.True(bench.Monitor.Flow.DischargedMicroAmpSeconds > 109_220_000L * 35);
    }

    [TestMethod]
    public void A_long_time_without_a_full_charge_is_an_estimate_in_the_end()
    {
        // 5 % of 100 Ah at a threshold of 5 mA are 1000 hours, without any charge.
        Bench bench = new Bench();
        bench.Fill();
        bench.CellMilliVolts = 3300;
        bench.MilliAmps = 0;
        for (int i = 0; i < 36_000; i++)
            bench.Step(10_000);

        Check.Equal((int)SocQuality.Synced, (int)bench.Monitor.Soc.Quality);
        for (int i = 0; i < 330_000; i++)
            bench.Step(10_000);

        Check.Equal((int)SocDoubt.LongAgo, (int)bench.Monitor.Soc.Doubt);
    }

    [TestMethod]
    public void A_new_capacity_keeps_what_is_missing_to_full()
    {
        Bench bench = new Bench();
        bench.Fill();
        bench.CellMilliVolts = 3300;
        bench.MilliAmps = -10_000;
        bench.Run(3600);
        bench.Options.CapacityMilliAmpHours = 200_000;
        bench.Run(1);
        Check.Equal(950, bench.Permille);
    }

    [TestMethod]
    public void A_SOC_that_is_set_is_an_estimate_within_0_to_100()
    {
        Bench bench = new Bench();
        Check.True(!bench.Monitor.TrySetSoc(1001));
        Check.True(!bench.Monitor.TrySetSoc(-1));
        Check.Equal((int)SocQuality.Unknown, (int)bench.Monitor.Soc.Quality);
        Check.True(bench.Monitor.TrySetSoc(500));
        Check.Equal((int)SocQuality.Estimated, (int)bench.Monitor.Soc.Quality);
    }
}
