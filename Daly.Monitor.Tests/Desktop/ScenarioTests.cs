using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Daly.Monitor.Anchors;
using Daly.Monitor.Records;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;
using Daly.Simulator.Battery;
using Daly.Simulator.Scenarios;

namespace Daly.Monitor.Tests.Desktop;

[TestClass]
public sealed class ScenarioTests
{
    private static readonly ConcurrentDictionary<string, Lazy<SocRun>> Runs = new();

    public static IEnumerable<object[]> Names => ScenarioCatalogue.All.Select(scenario => new object[] { scenario.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_scenario_synchronises_wrongly_or_claims_what_is_not_so(string name)
    {
        var run = Run(name);
        foreach (var sync in run.Syncs) Assert.IsFalse(sync.IsWrong, $"at {sync.Hours:F1} h, truth {sync.TruePercent:F1} %");
        Assert.IsLessThanOrEqualTo(5, run.Claimed.WorstSize);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_scenario_synchronises_wrongly_with_the_sensor_off_the_other_way(string name)
    {
        var scenario = ScenarioCatalogue.Get(name);
        if (scenario.Sensor == scenario.Sensor.Opposite()) scenario = scenario with { Sensor = SensorErrors.WorstAfterZero };
        var run = SocRun.Of(scenario with { Sensor = scenario.Sensor.Opposite(), Days = Math.Min(8, scenario.Days) });
        Assert.IsFalse(run.Syncs.Any(sync => sync.IsWrong));
        Assert.IsLessThanOrEqualTo(5, run.Claimed.WorstSize);
    }

    [TestMethod]
    public void Weak_sun_never_looks_full()
    {
        var run = Run("weak-sun");
        Assert.IsEmpty(run.Syncs);
        Assert.IsLessThan(90, run.Points.Max(point => point.TruePercent));
    }

    [TestMethod]
    public void A_cloud_after_a_strong_charge_is_a_trap_that_a_plain_tail_rule_falls_into()
    {
        var run = Run("sun-then-cloud");
        Assert.IsEmpty(run.Syncs);
        Assert.AreEqual(1, run.SmartShuntSyncs);
        Assert.IsGreaterThan(10, run.SmartShunt.WorstSize);
    }

    [TestMethod]
    public void A_winter_without_a_full_charge_ends_as_an_estimate()
    {
        var run = Run("winter");
        Assert.AreEqual(SocQuality.Estimated, run.End.Monitor.Battery.Soc.Quality);
        Assert.AreEqual(SocDoubt.LongAgo, run.End.Monitor.Battery.Soc.Doubt);
        Assert.IsGreaterThan(5, run.Inside.WorstSize);
    }

    [TestMethod]
    public void Clouds_and_pulses_delay_a_full_charge_and_do_not_prevent_it()
    {
        var run = Run("cloudy-full");
        Assert.IsGreaterThanOrEqualTo(8, run.Syncs.Count);
        Assert.IsLessThanOrEqualTo(1, run.Inside.WorstSize);
    }

    [TestMethod]
    public void Pulses_shorter_than_the_sample_period_are_counted()
    {
        var run = Run("short-pulses");
        var counted = run.End.Monitor.Battery.Flow.DischargedMicroAmpSeconds / 3.6e9;
        Assert.AreEqual(run.End.Circuit.ShuntOutAmpHours, counted, 0.001 * counted);
        Assert.IsGreaterThan(15, counted);
    }

    [TestMethod]
    public void A_stop_of_the_BMS_while_charging_is_full()
    {
        var run = Run("bms-cut-off");
        Assert.HasCount(2, run.Syncs);
        Assert.IsTrue(run.Syncs.All(sync => sync.IsFull && sync.TruePercent > 99));
    }

    [TestMethod]
    public void A_stop_of_the_BMS_at_a_very_strong_current_is_not_full()
    {
        var stops = 0;
        var wasOn = true;
        var run = SocRun.Of(ScenarioCatalogue.Get("early-cut-off"), plant =>
        {
            if (wasOn && !plant.Circuit.ChargeFetOn && plant.Pack.Truth.TrueSocPercent < 95) stops++;
            wasOn = plant.Circuit.ChargeFetOn;
        });
        Assert.IsGreaterThan(0, stops);
        Assert.IsFalse(run.Syncs.Any(sync => sync.IsWrong));
    }

    [TestMethod]
    public void With_the_discharge_FET_off_nothing_is_empty_and_the_reason_is_told()
    {
        var blocks = new HashSet<SyncBlock>();
        var run = SocRun.Of(ScenarioCatalogue.Get("discharge-fet-off"), plant =>
        {
            if (plant.Circuit.DischargeFetOn || plant.Hours < 1.01) return;
            Assert.AreEqual(0, plant.Circuit.BusVolts, 0.01);
            blocks.Add(plant.Monitor.Battery.Full.Block);
        });
        Assert.IsEmpty(run.Syncs);
        Assert.AreEqual(SyncBlock.FetOff, blocks.Single());
        Assert.IsLessThanOrEqualTo(0.1, run.Shown.WorstSize);
    }

    [TestMethod]
    public void With_the_charge_FET_off_the_voltage_of_the_charger_is_not_believed()
    {
        var highest = 0;
        var run = SocRun.Of(
            ScenarioCatalogue.Get("charge-fet-off"),
            plant => highest = Math.Max(highest, plant.Monitor.Battery.MilliVolts));
        Assert.IsGreaterThan(14_000, highest);
        Assert.IsEmpty(run.Syncs);
        Assert.IsLessThan(14_000, run.End.Monitor.Battery.History.HighestMilliVolts);
    }

    [TestMethod]
    public void While_the_BMS_sleeps_the_shunt_counts_and_nothing_anchors()
    {
        var run = SocRun.Of(ScenarioCatalogue.Get("bms-asleep"), plant =>
        {
            if (plant.Hours is <= 6.01 or >= 14) return;
            Assert.AreEqual(CurrentSource.Shunt, plant.Monitor.Battery.Source);
            Assert.AreEqual(SyncBlock.NoData, plant.Monitor.Battery.Full.Block);
        });
        Assert.IsLessThanOrEqualTo(0.2, run.Inside.WorstSize);
        Assert.AreEqual(0, run.End.Monitor.Battery.Flow.Gaps);
    }

    [TestMethod]
    public void A_planned_restart_loses_nothing_and_is_an_estimate_afterwards()
    {
        var run = Restarted("reboot-37", out var lostPpm);
        Assert.AreEqual(0, lostPpm);
        Assert.AreEqual(SocQuality.Estimated, run.End.Monitor.Battery.Soc.Quality);
        Assert.AreEqual(SocDoubt.Restarted, run.End.Monitor.Battery.Soc.Doubt);
    }

    [TestMethod]
    public void A_power_cut_loses_at_most_what_the_write_rule_allows()
    {
        // 0.2 % of the capacity or five minutes at 2 A, whichever comes first.
        var run = Restarted("power-cut", out var lostPpm);
        Assert.IsGreaterThan(0, lostPpm);
        Assert.IsLessThanOrEqualTo(2_000, lostPpm);
        Assert.AreEqual(3, run.End.Monitor.Restarts);
    }

    [TestMethod]
    public void A_step_of_the_wall_clock_changes_nothing()
    {
        var run = Run("clock-step");
        Assert.IsLessThanOrEqualTo(0.01, run.Inside.WorstSize);
        Assert.AreEqual(0, run.End.Monitor.Battery.Flow.Gaps);
    }

    [TestMethod]
    public void An_unplugged_sensor_is_told_and_measuring_goes_on_by_itself()
    {
        var seen = new HashSet<CurrentSource>();
        var run = SocRun.Of(ScenarioCatalogue.Get("sensor-unplugged"), plant => seen.Add(plant.Monitor.Battery.Source));
        Assert.Contains(CurrentSource.Bms, seen);
        Assert.AreEqual(CurrentSource.Shunt, run.End.Monitor.Battery.Source);
        Assert.AreEqual(1, run.End.Monitor.Battery.Flow.Gaps);
        Assert.AreEqual(3_600_000, run.End.Monitor.Battery.Flow.GapMs, 12_000);
        Assert.AreEqual(SocQuality.Estimated, run.End.Monitor.Battery.Soc.Quality);
    }

    [TestMethod]
    public void Without_any_source_nothing_is_counted_and_the_quality_says_so()
    {
        // An hour at 2 A is 2 % of 100 Ah that nobody saw.
        var run = Run("all-blind");
        Assert.AreEqual(2, run.Inside.Worst, 0.05);
        Assert.AreEqual(SocDoubt.Gap, run.End.Monitor.Battery.Soc.Doubt);
    }

    [TestMethod]
    public void An_empty_battery_is_seen_saved_before_the_supply_goes_and_known_afterwards()
    {
        var run = Run("down-to-empty");
        Assert.IsFalse(run.Syncs[0].IsFull);
        Assert.IsTrue(run.Syncs[1].IsFull);
        Assert.IsGreaterThan(0, run.End.Monitor.Restarts);
        Assert.AreEqual(RecordFault.None, run.End.Monitor.Keeper.FirstFault);
        Assert.AreEqual(SocQuality.Synced, run.End.Monitor.Battery.Soc.Quality);
    }

    [TestMethod]
    public void A_first_start_believes_the_BMS_until_the_first_full_charge()
    {
        var run = Run("first-start");
        Assert.AreEqual(60, run.Points[0].ShownPercent!.Value, 0.1);
        Assert.AreEqual(SocQuality.Estimated, run.Points[0].Quality);
        Assert.AreEqual(15, run.Syncs[0].ErrorPercent!.Value, 0.7);
        Assert.AreEqual(SocQuality.Synced, run.Points[^1].Quality);
    }

    [TestMethod]
    public void Lost_samples_and_noise_cost_no_charge()
    {
        var lossy = SolarScenarios.Daily with
        {
            Days = 3,
            SampleMs = 275,
            Sensor = new() { LostPart = 0.2, NoiseNanoVolts = 7500 },
        };
        var run = SocRun.Of(lossy);
        Assert.IsLessThanOrEqualTo(0.3, run.Inside.WorstSize);
        Assert.AreEqual(0, run.End.Monitor.Battery.Flow.Gaps);
        Assert.HasCount(3, run.Syncs);
    }

    [TestMethod]
    public void Currents_beyond_the_range_clip_and_are_doubted()
    {
        var run = SocRun.Of(new Scenario
        {
            Name = "clip",
            Shows = "clipping",
            Days = 0.02,
            InitialSocPercent = 90,
            Load = new ConstantLoad(115),
        });
        Assert.AreEqual(SocDoubt.Saturated, run.End.Monitor.Battery.Soc.Doubt);
        Assert.AreEqual(109.2, -run.End.Monitor.Battery.CurrentMicroAmps / 1e6, 0.1);
    }

    // A run says all about its scenario: one is enough for every test that does not look at single samples.
    private static SocRun Run(string name) =>
        Runs.GetOrAdd(name, known => new Lazy<SocRun>(() => SocRun.Of(ScenarioCatalogue.Get(known)))).Value;

    private static SocRun Restarted(string name, out long lostPpm)
    {
        var lost = 0L;
        var restarts = 0;
        var run = SocRun.Of(ScenarioCatalogue.Get(name), plant =>
        {
            if (plant.Monitor.Restarts == restarts) return;
            restarts = plant.Monitor.Restarts;
            lost = Math.Max(lost, plant.Monitor.Battery.Soc.UnheldPpm - plant.Monitor.UnheldPpmBeforeRestart);
        });
        Assert.IsGreaterThan(0, restarts);
        lostPpm = lost;
        return run;
    }
}
