using System;
using System.Text.Json;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>What the topic <c>monitor</c> says about reasons, sensor and comparison.</summary>
[TestClass]
public sealed class MonitorTopicTests
{
    private readonly MonitorRig _rig = new();

    private const string Titanate = MonitorRig.Settings + "\nbattery.chemistry = lto\nbattery.charged_v = 11.4";

    [TestMethod]
    public void Shunt_and_BMS_that_see_the_same_agree()
    {
        _rig.Run(_rig.Started(), 120);

        Assert.AreEqual("agree", Word("bms_agreement"));
        Assert.AreEqual(0, Number("bms_difference_a"), 0.2);
        Assert.IsFalse(_rig.HasEvent("current_mismatch"));
    }

    [TestMethod]
    public void A_shunt_that_is_mounted_the_other_way_round_has_the_opposite_sign()
    {
        _rig.Run(_rig.Started(MonitorRig.Settings + "shunt.inverted = true\nbms.current_sign = normal\n"), 120);

        Assert.AreEqual("opposite_sign", Word("bms_agreement"));
        Assert.AreEqual(10, Number("bms_difference_a"), 0.3);
        Assert.IsTrue(_rig.HasEvent("shunt.inverted and bms.current_sign"));
    }

    [TestMethod]
    public void A_difference_beyond_the_dead_band_is_told_and_one_inside_it_is_not()
    {
        var bridge = _rig.Started();

        // 1.5 mV on 0.75 mΩ are 2 A, less than the 2.5 A that a BMS may not see.
        _rig.MoreNanoVolts = -1_500_000;
        _rig.Run(bridge, 120);
        Assert.AreEqual("agree", Word("bms_agreement"));
        _rig.MoreNanoVolts = -3_750_000;
        _rig.Run(bridge, 120);
        Assert.AreEqual("difference", Word("bms_agreement"));
        Assert.AreEqual(-5, Number("bms_difference_a"), 0.2);
        Assert.IsTrue(_rig.HasEvent("current_mismatch"));
    }

    [TestMethod]
    public void Without_the_shunt_there_is_no_comparison_and_the_sensor_says_why()
    {
        var bridge = _rig.Started();
        _rig.Run(bridge, 120);
        _rig.Unplug();
        _rig.Run(bridge, 20);

        Assert.AreEqual(JsonValueKind.Null, _rig.Json("monitor").GetProperty("bms_agreement").ValueKind);
        Assert.AreEqual("absent", Word("sensor"));
        StringAssert.StartsWith(Word("sensor_text"), "no INA226 answers: check its supply");
        Assert.AreEqual("the current came from the BMS for a time", Word("soc_reason"));
    }

    [TestMethod]
    public void What_a_full_charge_waits_for_has_numbers_and_all_others_are_null()
    {
        _rig.Started();
        Assert.AreEqual("voltage", Word("sync_blocked_by"));
        Assert.AreEqual(_rig.Simulation.BusMicroVolts / 1e6, Number("sync_voltage_v"), 0.01);
        Assert.AreEqual(13.8, Number("sync_voltage_limit_v"));
        AreNull("sync_current_a", "sync_current_limit_a", "sync_held_s", "sync_held_limit_s");

        // What discharges the battery is above 11.4 V, the most that cells of titanate have: then only the current is missing.
        _rig.Run(_rig.Started(Titanate), 5);
        Assert.AreEqual("current_low", Word("sync_blocked_by"));
        Assert.AreEqual(-5, Number("sync_current_a"), 0.1);
        Assert.AreEqual(0.005, Number("sync_current_limit_a"));
        AreNull("sync_voltage_v", "sync_voltage_limit_v", "sync_held_s", "sync_held_limit_s");
    }

    [TestMethod]
    public void Charging_with_more_than_the_tail_and_then_with_less_is_told_with_numbers()
    {
        var bridge = _rig.Started(Titanate);
        _rig.MoreNanoVolts = 10_000_000;
        _rig.Run(bridge, 5);
        AssertHigh();
        _rig.MoreNanoVolts = 5_250_000;
        _rig.Run(bridge, 10);
        Assert.AreEqual("time", Word("sync_blocked_by"));
        Assert.IsInRange(5, 11, Number("sync_held_s"));
        Assert.AreEqual(180, Number("sync_held_limit_s"));
    }

    [TestMethod]
    public void The_time_to_go_counts_down_to_the_floor_of_the_settings()
    {
        _rig.Run(_rig.Started(MonitorRig.Settings + "battery.floor_pct = 50\n"), 200);
        double toHalf = TimeToGo();
        _rig.Run(_rig.Started(MonitorRig.Settings + "battery.floor_pct = 0\n"), 200);

        // 60 Ah at 5 A last 12 h, down to 50 % 2 h.
        Assert.AreEqual(2 * 3600, toHalf, 400);
        Assert.AreEqual(12 * 3600, TimeToGo(), 600);
    }

    [TestMethod]
    public void Gaps_are_those_of_the_monitor_and_outlive_a_restart()
    {
        var bridge = _rig.Started();
        _rig.Unplug();
        _rig.Run(bridge, 60);
        _rig.PlugIn();
        _rig.Run(bridge, 400);
        Assert.AreEqual(1, _rig.Json("diagnostics").GetProperty("gaps_total").GetInt32());
        Assert.AreEqual(60, _rig.Json("diagnostics").GetProperty("gap_s_total").GetInt32(), 8);
        _rig.Started();
        Assert.AreEqual(1, _rig.Json("diagnostics").GetProperty("gaps_total").GetInt32());
    }

    [TestMethod]
    public void A_charged_voltage_that_the_BMS_does_not_let_the_battery_reach_is_told_with_both_keys()
    {
        // 15.2 V are 3.80 V per cell of Li-ion settings; the board stops at 3.75 V.
        var settings = MonitorRig.Settings + "battery.chemistry = li-ion\nbattery.charged_v = 16.4\n";
        _rig.Run(_rig.Started(settings), 60);

        Assert.IsTrue(_rig.HasEvent("battery.charged_v and cell_high_2_mv contradict"));
    }

    [TestMethod]
    public void Energy_is_counted_without_storage_too()
    {
        _rig.Blobs = null;
        _rig.Run(_rig.Started(), 600);

        // 5 A at about 13 V for ten minutes.
        Assert.AreEqual(10.8, _rig.Json("shunt").GetProperty("discharged_wh_total").GetDouble(), 1.5);
        Assert.AreEqual(0, _rig.Json("shunt").GetProperty("charged_wh_total").GetDouble());
    }

    [TestMethod]
    public void The_energy_counters_never_go_backwards_over_power_cuts_at_any_time()
    {
        var random = new Random(3);
        double discharged = 0;
        for (var cut = 0; cut < 12; cut++)
        {
            var bridge = _rig.Started();
            for (var second = random.Next(20, 400); second > 0; second -= 5)
            {
                _rig.Run(bridge, 5);
                double now = _rig.Json("shunt").GetProperty("discharged_wh_total").GetDouble();
                Assert.IsGreaterThanOrEqualTo(discharged, now);
                discharged = now;
            }
        }

        Assert.IsGreaterThan(10, discharged);
    }

    private void AssertHigh()
    {
        Assert.AreEqual("current_high", Word("sync_blocked_by"));
        Assert.AreEqual(8.3, Number("sync_current_a"), 0.2);
        Assert.AreEqual(4, Number("sync_current_limit_a"));
    }

    private void AreNull(params string[] keys)
    {
        foreach (var key in keys) Assert.AreEqual(JsonValueKind.Null, _rig.Json("monitor").GetProperty(key).ValueKind, key);
    }

    private double TimeToGo() => _rig.Json("shunt").GetProperty("time_to_go_s").GetDouble();

    private string Word(string key) => _rig.Json("monitor").GetProperty(key).GetString()!;

    private double Number(string key) => _rig.Json("monitor").GetProperty(key).GetDouble();
}
