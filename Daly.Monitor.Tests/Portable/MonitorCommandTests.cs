using Daly.Monitor.Calibration;
using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;
using Daly.Sensors;

namespace Daly.Monitor.Tests.Portable;

/// <summary>What the monitor does when it is told by hand, and what calibrations say about their end.</summary>
[TestClass]
public sealed class MonitorCommandTests
{
    [TestMethod]
    public void A_sync_by_hand_is_full_and_tells_how_far_the_count_was_off()
    {
        Bench bench = Resting(3400);
        bench.Monitor.TrySetSoc(900);
        bench.Run(2);
        Check.Equal("", bench.Monitor.TrySync() ?? "");
        Check.Equal(1000, bench.Permille);
        Check.Equal((int)SocQuality.Synced, (int)bench.Monitor.Soc.Quality);
        Check.Equal(1, bench.Monitor.History.Syncs);
        Check.Equal(-100_000, bench.Monitor.History.LastSyncErrorPpm);
    }

    [TestMethod]
    public void A_sync_by_hand_is_refused_without_a_measurement_under_load_and_far_below_the_charged_voltage()
    {
        Check.Equal("nothing is measured now", new BatteryMonitor(new MonitorOptions()).TrySync() ?? "");
        Bench low = Resting(3299);
        Check.Equal("the battery is at 13.196 V; below 13.200 V none is full", low.Monitor.TrySync() ?? "");
        Bench loaded = Resting(3400);
        loaded.MilliAmps = -4_001;
        loaded.Run(2);
        string start = "the battery is discharged with 4.001 A; more than the tail current of 4.000 A";
        Check.Equal(start, (loaded.Monitor.TrySync() ?? "").Substring(0, start.Length));
        Check.Equal(0, loaded.Monitor.History.Syncs);
    }

    [TestMethod]
    public void A_sync_by_hand_is_told_from_a_full_charge_also_after_a_restart()
    {
        Bench bench = Resting(3400);
        bench.Monitor.TrySync();
        Check.Equal("taken as full by command", SocWords.Reason(bench.Monitor.Soc));
        TestStore store = new TestStore();
        RecordKeeper keeper = new RecordKeeper(store, "battery", bench.Monitor);
        keeper.SaveNow();
        keeper.Tick(bench.NowMs, bench.Bms);
        BatteryMonitor restored = new BatteryMonitor(bench.Options);
        Check.True(new RecordKeeper(store, "battery", restored).Load(0));
        Check.Equal((int)SocBasis.FullByHand, (int)restored.Soc.Basis);

        bench.Fill();
        Check.Equal((int)SocBasis.Full, (int)bench.Monitor.Soc.Basis);
        Check.Equal("", SocWords.Reason(bench.Monitor.Soc));
    }

    [TestMethod]
    public void A_sync_by_hand_is_refused_while_the_voltage_of_the_cells_is_not_known()
    {
        Bench bench = Resting(3400);
        bench.Bms.ChargeFet = FetState.Off;
        bench.Run(2);
        Check.Equal("the voltage of the cells is not known now", bench.Monitor.TrySync() ?? "");
        Check.Equal(0, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void No_capacity_is_learned_from_a_sync_by_hand()
    {
        // From "full" down to empty at 90 Ah: taught when the anchor was one, not when somebody said so.
        Check.Equal(Absent.Value, Emptied(true).Monitor.Learning.MilliAmpHours);
        Check.True(Emptied(false).Monitor.Learning.MilliAmpHours > 89_000);
    }

    [TestMethod]
    public void Counters_reset_forgets_counts_and_extremes_and_nothing_else()
    {
        Bench bench = new Bench();
        bench.Fill();
        bench.CellMilliVolts = 3300;
        bench.MilliAmps = -10_000;
        bench.Run(3600);
        int permille = bench.Permille;
        long sinceFull = bench.Monitor.History.SinceFullDeciHours;
        bench.Monitor.ResetCounters();
        Check.Equal(0, bench.Monitor.Flow.DischargedMicroAmpSeconds);
        Check.Equal(0, bench.Monitor.Energy.DischargedMilliWattSeconds);
        Check.Equal(0, bench.Monitor.Energy.ChargedMilliWattSeconds);
        Check.Equal(0, bench.Monitor.CyclesPermille);
        Check.Equal(0, bench.Monitor.History.Syncs);
        Check.Equal(Absent.Value, bench.Monitor.History.HighestMilliVolts);
        Check.Equal(permille, bench.Permille);
        Check.Equal(sinceFull, bench.Monitor.History.SinceFullDeciHours);
        Check.Equal((int)SocQuality.Synced, (int)bench.Monitor.Soc.Quality);

        // And counts on from there.
        bench.Run(360);
        Check.Equal(3_600_000_000, bench.Monitor.Flow.DischargedMicroAmpSeconds);
        Check.Equal(0, bench.Monitor.Flow.Gaps);
    }

    [TestMethod]
    public void Each_end_of_a_zero_calibration_says_its_numbers()
    {
        Check.Equal("an offset of -4.32 µV is taken off from now on", Zero(-4_321, 0, 100));
        string tooLarge = "the mean is 15.10 µV: no such sensor has so much offset";
        Check.Equal(tooLarge, Zero(15_100, 0, 100).Substring(0, tooLarge.Length));
        string unsteady = "the samples lay 62.00 µV apart (allowed: 60) and drifted by 0.00 µV (allowed: 5)";
        Check.Equal(unsteady, Zero(0, 31_000, 100).Substring(0, unsteady.Length));
        Check.Equal("only 42 of 100 good samples came in 60 s: check the sensor and try again", Zero(0, 0, 42));
    }

    [TestMethod]
    public void Each_end_of_a_gain_calibration_says_its_numbers()
    {
        // 7.5 mV are 10 A on 0.75 mΩ.
        Check.Equal("corrected by 1.000 % from now on", Gain(10_100_000, 7_500_000));
        Starts("the correction would be 20.000 %: ", Gain(12_000_000, 7_500_000));
        Starts("-7.500 mV measured: ", Gain(10_000_000, -7_500_000));
        Starts("0.750 mV measured: ", Gain(1_000_000, 750_000));
    }

    private static void Starts(string start, string text) => Check.Equal(start, text.Substring(0, start.Length));

    private static Bench Resting(int cellMilliVolts)
    {
        Bench bench = new Bench();
        bench.CellMilliVolts = cellMilliVolts;
        bench.MilliAmps = 0;
        bench.Run(5);
        return bench;
    }

    private static Bench Emptied(bool isByHand)
    {
        Bench bench = Resting(3400);
        if (isByHand)
            bench.Monitor.TrySync();
        else
            bench.Fill();

        bench.MilliAmps = -18_000;
        bench.CellMilliVolts = 3250;
        bench.Run(18_000);
        bench.CellMilliVolts = 2790;
        bench.Run(70);
        Check.True(bench.Monitor.Soc.IsEmpty);
        return bench;
    }

    private static string Zero(long nanoVolts, long swing, int samples)
    {
        ShuntReading reading = new ShuntReading();
        ZeroCalibration zero = new ZeroCalibration(new ShuntCalibration(), new MonitorOptions());
        zero.Begin(0, reading, true);
        for (int i = 1; i <= samples; i++)
            zero.Tick(Next(reading, i, nanoVolts + (i % 2 == 0 ? swing : -swing)), reading);

        zero.Tick(61_000, reading);
        return zero.Explain();
    }

    private static string Gain(long microAmps, long nanoVolts)
    {
        ShuntReading reading = new ShuntReading();
        GainCalibration gain = new GainCalibration(new ShuntCalibration(), new MonitorOptions());
        gain.BeginCurrent(0, reading, microAmps);
        for (int i = 1; i <= 100; i++)
            gain.Tick(Next(reading, i, nanoVolts), reading);

        return gain.Explain();
    }

    private static long Next(ShuntReading reading, int i, long nanoVolts)
    {
        reading.ShuntNanoVolts = nanoVolts;
        reading.TimestampMs = i * 275;
        reading.Sequence++;
        reading.IsValid = true;
        return i * 275;
    }
}
