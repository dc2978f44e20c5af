using Daly.Monitor.Anchors;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class FullAnchorTests
{
    [TestMethod]
    public void Charged_voltage_and_tail_current_for_the_detection_time_are_full()
    {
        Bench bench = AtTail();
        bench.Run(180);
        Check.Equal((int)SyncBlock.Time, (int)bench.Monitor.Full.Block);
        Check.Equal(0, bench.Monitor.History.Syncs);
        bench.Run(2);
        Check.Equal(1, bench.Monitor.History.Syncs);
        Check.Equal(1000, bench.Permille);
        Check.Equal((int)SocQuality.Synced, (int)bench.Monitor.Soc.Quality);
        Check.Equal((int)SyncBlock.None, (int)bench.Monitor.Full.Block);
    }

    [TestMethod]
    public void The_tail_current_is_a_percentage_of_the_capacity_in_amperes()
    {
        // Battery monitor manuals: tail current 4 % of a 200 Ah battery is 8 A.
        MonitorOptions options = new MonitorOptions { CapacityMilliAmpHours = 200_000, TailPermille = 40 };
        Check.Equal(8_000_000, options.TailMicroAmps);
        Bench bench = new Bench(options) { CellMilliVolts = 3500, MilliAmps = 8_010 };
        bench.Run(600);
        Check.Equal((int)SyncBlock.CurrentHigh, (int)bench.Monitor.Full.Block);
        Check.Equal(8_010, bench.Monitor.Full.BlockValue);
        Check.Equal(8_000, bench.Monitor.Full.BlockLimit);
        bench.MilliAmps = 7_990;
        bench.Run(182);
        Check.Equal(1, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void A_false_condition_of_five_seconds_is_forgiven_and_a_longer_one_starts_over()
    {
        Bench bench = AtTail();
        bench.Run(170);
        bench.MilliAmps = -3000;
        bench.Run(5);
        bench.MilliAmps = 2000;
        bench.Run(12);
        Check.Equal(1, bench.Monitor.History.Syncs);

        bench = AtTail();
        bench.Run(170);
        bench.MilliAmps = -3000;
        bench.Run(6);
        bench.MilliAmps = 2000;
        bench.Run(170);
        Check.Equal(0, bench.Monitor.History.Syncs);
        bench.Run(12);
        Check.Equal(1, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void Missing_samples_pause_the_detection_and_do_not_start_it_over()
    {
        Bench bench = AtTail();
        bench.Run(170);
        bench.HasSensor = false;
        bench.Run(8);
        bench.HasSensor = true;
        bench.Run(9);
        Check.Equal(0, bench.Monitor.History.Syncs);
        bench.Run(4);
        Check.Equal(1, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void No_charge_current_is_not_full()
    {
        Bench bench = AtTail();
        bench.MilliAmps = 4;
        bench.Run(600);
        Check.Equal(0, bench.Monitor.History.Syncs);
        Check.Equal((int)SyncBlock.CurrentLow, (int)bench.Monitor.Full.Block);
        Check.Equal(5, bench.Monitor.Full.BlockLimit);
    }

    [TestMethod]
    public void A_low_voltage_is_not_full_and_the_numbers_say_so()
    {
        Bench bench = AtTail();
        bench.CellMilliVolts = 3440;
        bench.Run(600);
        Check.Equal(0, bench.Monitor.History.Syncs);
        Check.Equal((int)SyncBlock.Voltage, (int)bench.Monitor.Full.Block);
        Check.Equal(13_760, bench.Monitor.Full.BlockValue);
        Check.Equal(13_800, bench.Monitor.Full.BlockLimit);
    }

    [TestMethod]
    public void Nothing_anchors_while_a_fet_is_off_or_unknown_or_the_link_is_not_online()
    {
        Bench bench = AtTail();
        bench.Bms.DischargeFet = FetState.Off;
        Refused(bench, SyncBlock.FetOff);
        bench = AtTail();
        bench.Bms.ChargeFet = FetState.Off;
        Refused(bench, SyncBlock.FetOff);
        bench = AtTail();
        bench.Bms.IsOffByCommand = true;
        Refused(bench, SyncBlock.FetOff);
        bench = AtTail();
        bench.Bms.ChargeFet = FetState.Unknown;
        Refused(bench, SyncBlock.NoData);
        bench = AtTail();
        bench.Bms.IsOnline = false;
        Refused(bench, SyncBlock.NoData);
    }

    [TestMethod]
    public void A_voltage_that_falls_after_a_strong_charge_is_not_full()
    {
        // 6 mΩ of slow resistance after 30 A: 180 mV that decay with 1800 s, a tenth of it in 180 s.
        Bench bench = AtTail();
        bench.CellMilliVolts = 3530;
        for (int i = 0; i < 18; i++)
        {
            bench.Run(20);
            bench.CellMilliVolts -= 2;
        }

        Check.Equal(0, bench.Monitor.History.Syncs);
        bench.Run(400);
        Check.Equal(1, bench.Monitor.History.Syncs);
    }

    [TestMethod]
    public void A_battery_that_stays_full_is_synchronised_once()
    {
        Bench bench = AtTail();
        bench.Run(3600);
        Check.Equal(1, bench.Monitor.History.Syncs);
        Check.Equal(1_000_000, bench.Monitor.Soc.UnheldPpm);
        Check.Equal((int)SyncBlock.None, (int)bench.Monitor.Full.Block);
    }

    [TestMethod]
    public void A_sync_tells_how_far_off_the_count_was()
    {
        // 0.5 % too low at the start of the hold, and 2 A for 181 s are 0.1 %.
        Bench bench = AtTail();
        bench.Monitor.TrySetSoc(950);
        bench.Run(182);
        Check.Equal(1, bench.Monitor.History.Syncs);
        Check.True(bench.Monitor.History.LastSyncErrorPpm > -50_000 && bench.Monitor.History.LastSyncErrorPpm < -48_900);
    }

    private static Bench AtTail() => new Bench { CellMilliVolts = 3500, MilliAmps = 2000 };

    private static void Refused(Bench bench, SyncBlock reason)
    {
        bench.Run(600);
        Check.Equal(0, bench.Monitor.History.Syncs);
        Check.Equal((int)reason, (int)bench.Monitor.Full.Block);
    }
}
