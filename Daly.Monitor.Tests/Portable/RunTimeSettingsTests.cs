using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class RunTimeSettingsTests
{
    private readonly TestStore _store = new TestStore();

    [TestMethod]
    public void A_setting_by_command_counts_at_once_and_can_be_forgotten()
    {
        BatteryMonitor monitor = new BatteryMonitor(new MonitorOptions());
        Check.True(!monitor.RunTime.IsAnySet);
        Check.Equal("", monitor.RunTime.TrySet(RunTimeKey.Tail, 25) ?? "");
        Check.Equal(25, monitor.Options.TailPermille);
        Check.True(monitor.RunTime.IsAnySet);
        monitor.RunTime.Reset();
        Check.Equal(40, monitor.Options.TailPermille);
        Check.True(!monitor.RunTime.IsAnySet);
    }

    [TestMethod]
    public void What_contradicts_or_is_impossible_is_refused_and_changes_nothing()
    {
        BatteryMonitor monitor = new BatteryMonitor(new MonitorOptions());
        Check.Equal("battery.capacity_ah is 0 Ah; allowed are 0.1 to 10000 Ah", monitor.RunTime.TrySet(RunTimeKey.Capacity, 0) ?? "");
        Check.Equal("battery.efficiency_pct is 100.1 %; allowed are 50 to 100 %",
            monitor.RunTime.TrySet(RunTimeKey.Efficiency, 1_001_000) ?? "");
        string start = "battery.charged_v and battery.cells contradict: ";
        Check.Equal(start, (monitor.RunTime.TrySet(RunTimeKey.ChargedVoltage, 11_000) ?? "").Substring(0, start.Length));
        Check.Equal(100_000, monitor.Options.CapacityMilliAmpHours);
        Check.Equal(13_800, monitor.Options.ChargedMilliVolts);
        Check.Equal(995_000, monitor.Options.EfficiencyPpm);
        Check.True(!monitor.RunTime.IsAnySet);
    }

    [TestMethod]
    public void The_largest_capacity_is_calculated_without_overflow()
    {
        BatteryMonitor monitor = new BatteryMonitor(new MonitorOptions
        {
            CapacityMilliAmpHours = MonitorRanges.CapacityMaxMilliAmpHours,
            Rating = new Daly.Sensors.ShuntRating(10_000, 75),
            MaxMilliWatts = MonitorRanges.HeatMaxMilliWatts,
            TailPermille = MonitorRanges.TailMaxPermille,
        });
        Check.Equal(36_000_000_000_000L, monitor.Options.CapacityMicroAmpSeconds);
        Check.Equal(2_000_000_000L, monitor.Options.TailMicroAmps);
        Check.True(monitor.TrySetSoc(MonitorRanges.FullPermille));
        Check.Equal(1_000_000L, monitor.Soc.UnheldPpm);
        Check.Equal(36_000_000_000_000L, monitor.Soc.RemainingMicroAmpSeconds);
        Check.Equal(10_000_000L, monitor.Options.ShareOfCapacityPpm(360_000_000_000_000L));
    }

    [TestMethod]
    public void What_was_set_is_restored_above_a_changed_settings_file()
    {
        BatteryMonitor monitor = new BatteryMonitor(new MonitorOptions());
        monitor.TrySetSoc(500);
        monitor.RunTime.TrySet(RunTimeKey.Capacity, 80_000);
        monitor.RunTime.TrySet(RunTimeKey.Efficiency, 990_000);
        Save(monitor);

        BatteryMonitor restored = Restored(new MonitorOptions { CapacityMilliAmpHours = 120_000, TailPermille = 30 });
        Check.Equal(80_000, restored.Options.CapacityMilliAmpHours);
        Check.Equal(990_000, restored.Options.EfficiencyPpm);
        Check.Equal(30, restored.Options.TailPermille);
        Check.Equal(500, restored.Soc.Permille);
        restored.RunTime.Reset();
        Check.Equal(120_000, restored.Options.CapacityMilliAmpHours);
    }

    [TestMethod]
    public void What_contradicts_a_changed_settings_file_is_dropped_with_the_reason()
    {
        BatteryMonitor monitor = new BatteryMonitor(new MonitorOptions());
        monitor.RunTime.TrySet(RunTimeKey.ChargedVoltage, 14_000);
        Save(monitor);

        BatteryMonitor restored = Restored(new MonitorOptions { Cells = 8, ChargedMilliVolts = 8 * 3450 });
        Check.Equal(27_600, restored.Options.ChargedMilliVolts);
        Check.True(!restored.RunTime.IsAnySet);
        Check.True(restored.RunTime.DroppedBecause != null);
    }

    [TestMethod]
    public void A_record_of_the_first_version_is_still_read_and_has_nothing_set_by_command()
    {
        Bench bench = new Bench();
        bench.Fill();
        Save(bench.Monitor);
        byte[] old = OldMonitorRecord.Of(_store.Get(RecordKeeper.FirstName), 1, 3);
        _store.Set(RecordKeeper.FirstName, old);

        BatteryMonitor restored = Restored(new MonitorOptions());
        Check.Equal(bench.Monitor.Soc.UnheldPpm, restored.Soc.UnheldPpm);
        Check.Equal(bench.Monitor.Flow.ChargedMicroAmpSeconds, restored.Flow.ChargedMicroAmpSeconds);
        Check.Equal(1, restored.History.Syncs);
        Check.True(!restored.RunTime.IsAnySet);
    }

    private void Save(BatteryMonitor monitor)
    {
        RecordKeeper keeper = new RecordKeeper(_store, "battery", monitor);
        keeper.SaveNow();
        keeper.Tick(0, new Sources.BmsView());
        Check.True(keeper.IsSaved);
    }

    private BatteryMonitor Restored(MonitorOptions options)
    {
        BatteryMonitor monitor = new BatteryMonitor(options);
        Check.True(new RecordKeeper(_store, "battery", monitor).Load(0));
        return monitor;
    }
}
