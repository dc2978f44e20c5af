using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class HistoryTests
{
    [TestMethod]
    public void Time_to_go_counts_to_the_floor_with_the_mean_of_three_minutes()
    {
        // 90 % less the floor of 10 % are 80 Ah: at 10 A 8 h.
        Bench bench = new Bench { MilliAmps = -10_000 };
        bench.Monitor.TrySetSoc(900);
        bench.Run(182);
        Check.True(bench.Monitor.TimeToGoSeconds > 28_580 && bench.Monitor.TimeToGoSeconds <= 28_620);
        Check.Equal(Absent.Value, bench.Monitor.TimeToFullSeconds);

        // A kettle for ten seconds does not turn eight hours into one.
        bench.MilliAmps = -100_000;
        bench.Run(10);
        Check.True(bench.Monitor.TimeToGoSeconds > 18_000);
    }

    [TestMethod]
    public void Time_to_go_and_to_full_are_unknown_before_three_minutes_were_seen()
    {
        Bench bench = new Bench { MilliAmps = -10_000 };
        bench.Monitor.TrySetSoc(900);
        bench.Run(170);
        Check.Equal(Absent.Value, bench.Monitor.TimeToGoSeconds);
        bench.Run(20);
        Check.True(bench.Monitor.TimeToGoSeconds > 28_000);
    }

    [TestMethod]
    public void Time_is_capped_at_240_hours_and_absent_without_a_current()
    {
        Bench bench = new Bench { MilliAmps = -20 };
        bench.Monitor.TrySetSoc(900);
        bench.Run(190);
        Check.Equal(864_000, bench.Monitor.TimeToGoSeconds);
        bench = new Bench { MilliAmps = -3 };
        bench.Monitor.TrySetSoc(900);
        bench.Run(190);
        Check.Equal(Absent.Value, bench.Monitor.TimeToGoSeconds);
    }

    [TestMethod]
    public void Time_to_full_counts_what_is_missing_with_the_efficiency()
    {
        // 50 Ah at 10 A and 99.5 % are 18 090 s, of which three minutes have gone.
        Bench bench = new Bench { MilliAmps = 10_000 };
        bench.Monitor.TrySetSoc(500);
        bench.Run(181);
        Check.True(bench.Monitor.TimeToFullSeconds > 17_905 && bench.Monitor.TimeToFullSeconds < 17_912);
        Check.Equal(Absent.Value, bench.Monitor.TimeToGoSeconds);
    }

    [TestMethod]
    public void Below_the_floor_there_is_no_time_left()
    {
        Bench bench = new Bench { MilliAmps = -10_000 };
        bench.Monitor.TrySetSoc(90);
        bench.Run(190);
        Check.Equal(0, bench.Monitor.TimeToGoSeconds);
    }

    [TestMethod]
    public void Depths_extremes_and_what_flowed_since_full_are_kept()
    {
        Bench bench = new Bench();
        bench.Fill();
        bench.MilliAmps = -30_000;
        bench.CellMilliVolts = 3150;
        bench.Run(3600);
        History history = bench.Monitor.History;
        Near(30, history.LastDischargeMicroAmpSeconds);
        Near(30, history.SinceFullMicroAmpSeconds);
        Check.Equal(30_000_000, history.HighestDischargeMicroAmps);
        Check.Equal(2_000_000, history.HighestChargeMicroAmps);
        Check.Equal(12_600, history.LowestMilliVolts);
        Check.Equal(14_000, history.HighestMilliVolts);
        Check.Equal(10, history.SinceFullDeciHours);
        bench.Fill();
        Check.Equal(0, history.SinceFullDeciHours);
        Check.Equal(2, history.Syncs);
        Near(30, history.DeepestDischargeMicroAmpSeconds);
        Check.Equal(0, history.LastDischargeMicroAmpSeconds);
    }

    [TestMethod]
    public void The_voltage_of_an_open_FET_is_no_extreme()
    {
        Bench bench = new Bench();
        bench.Run(10);
        bench.BusMilliVolts = 0;
        bench.Bms.DischargeFet = FetState.Off;
        bench.Monitor.TrySetSoc(500);
        bench.Run(10);
        Check.Equal(Absent.Value, bench.Monitor.History.LowestMilliVolts);
        Check.Equal(0, bench.Monitor.MilliVolts);
    }

    [TestMethod]
    public void From_full_to_empty_a_capacity_is_suggested_and_not_applied()
    {
        Bench bench = Discharged(95);
        Check.True(bench.Monitor.Learning.MilliAmpHours >= 94_800 && bench.Monitor.Learning.MilliAmpHours <= 95_200);
        Check.Equal(100_000, bench.Options.CapacityMilliAmpHours);
    }

    [TestMethod]
    public void An_impossible_capacity_a_cold_battery_or_a_gap_teach_nothing()
    {
        Check.Equal(Absent.Value, Discharged(60).Monitor.Learning.MilliAmpHours);
        Bench cold = new Bench();
        cold.Bms.TemperatureDeciCelsius = 50;
        Discharge(cold, 95, false);
        Check.Equal(Absent.Value, cold.Monitor.Learning.MilliAmpHours);
        Bench disturbed = new Bench();
        Discharge(disturbed, 95, true);
        Check.Equal(Absent.Value, disturbed.Monitor.Learning.MilliAmpHours);
    }

    [TestMethod]
    public void Opposite_signs_and_differences_beyond_the_dead_band_are_told()
    {
        Bench bench = new Bench { HasBmsCurrent = true, MilliAmps = -10_000 };
        bench.Run(300);
        Check.Equal((int)SourceAgreement.Agree, (int)bench.Monitor.Comparison.Verdict);
        Check.Equal((int)SourceAgreement.OppositeSign, (int)Compared(-10_000, 10_000));
        Check.Equal((int)SourceAgreement.Difference, (int)Compared(-10_000, -5_000));
        Check.Equal((int)SourceAgreement.Agree, (int)Compared(-1_000, 0));
        Check.Equal((int)SourceAgreement.Agree, (int)Compared(-50_000, -52_000));
        Check.Equal((int)SourceAgreement.Unknown, (int)Compared(-1_000, Absent.Value));
    }

    [TestMethod]
    public void The_pack_voltage_comes_from_where_the_settings_say()
    {
        MonitorOptions options = new MonitorOptions { VoltageSource = VoltageSource.Bms };
        Bench bench = new Bench(options) { BusMilliVolts = 5_000 };
        bench.Run(1);
        Check.Equal(13_200, bench.Monitor.MilliVolts);
        options.VoltageSource = VoltageSource.Divider;
        options.DividerUpperOhms = 15_000;
        options.DividerLowerOhms = 10_000;
        bench.Run(1);
        Check.Equal(12_500, bench.Monitor.MilliVolts);
        options.VoltageSource = VoltageSource.Sensor;
        bench.Run(1);
        Check.Equal(5_000, bench.Monitor.MilliVolts);
        bench.HasSensor = false;
        bench.Bms.IsOnline = false;
        bench.Run(30);
        Check.Equal(Absent.Value, bench.Monitor.MilliVolts);
        Check.Equal(Absent.Long, bench.Monitor.MilliWatts);
    }

    private static SourceAgreement Compared(long shuntMilliAmps, int bmsMilliAmps)
    {
        Bench bench = new Bench { MilliAmps = shuntMilliAmps, BmsMilliAmps = bmsMilliAmps };
        bench.Run(300);
        return bench.Monitor.Comparison.Verdict;
    }

    private static Bench Discharged(int ampHours)
    {
        Bench bench = new Bench();
        Discharge(bench, ampHours, false);
        return bench;
    }

    private static void Discharge(Bench bench, int ampHours, bool withGap)
    {
        bench.Fill();
        bench.CellMilliVolts = 3300;
        bench.MilliAmps = -10_000;
        bench.Run((ampHours * 360) - 60);
        if (withGap)
        {
            bench.HasSensor = false;
            bench.Run(30);
            bench.HasSensor = true;
        }

        bench.CellMilliVolts = 2700;
        bench.Run(63);
        Check.Equal(2, bench.Monitor.History.Syncs);
    }

    private static void Near(int ampHours, long microAmpSeconds)
    {
        long difference = microAmpSeconds - (ampHours * Bench.MicroAmpSecondsPerAmpHour);
        Check.True(difference > -100_000_000 && difference < 100_000_000);
    }
}
