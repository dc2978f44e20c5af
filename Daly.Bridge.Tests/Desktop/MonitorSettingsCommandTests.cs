using System;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>Settings of the battery monitor by command, through the whole bridge, in virtual time.</summary>
[TestClass]
public sealed class MonitorSettingsCommandTests
{
    private readonly MonitorRig _rig = new();

    [TestMethod]
    public void Settings_by_command_count_at_once_outlive_a_restart_and_are_forgotten_on_demand()
    {
        var bridge = _rig.Started();
        foreach (var (name, value) in new[] { ("capacity_ah", "90.5"), ("charged_v", "14.0"), ("tail_pct", "2.5"), ("efficiency_pct", "99.0") })
        {
            var result = _rig.Tell(bridge, name, value, 1);
            Assert.AreEqual("confirmed", result.Stage, name + " " + result.Text);
        }

        AssertSettings(90.5, 14.0, 2.5, 99.0, 1);
        bridge = _rig.Started();
        AssertSettings(90.5, 14.0, 2.5, 99.0, 1);
        Assert.AreEqual("confirmed", _rig.Tell(bridge, "settings_reset", "on", 1).Stage);
        AssertSettings(100.0, 13.8, 4.0, 99.5, 0);
        _rig.Started();
        AssertSettings(100.0, 13.8, 4.0, 99.5, 0);
    }

    [TestMethod]
    public void A_setting_that_contradicts_another_is_refused_with_both_keys_and_changes_nothing()
    {
        var bridge = _rig.Started();

        var empty = _rig.Tell(bridge, "charged_v", "12.9", 1);
        Assert.AreEqual("refused out_of_range", $"{empty.Stage} {empty.Reason}");
        StringAssert.Contains(empty.Text, "battery.charged_v and battery.cells contradict");
        Assert.AreEqual("refused out_of_range", $"{_rig.Tell(bridge, "capacity_ah", "0", 1).Stage} {_rig.Last("capacity_ah").Reason}");
        AssertSettings(100.0, 13.8, 4.0, 99.5, 0);
    }

    [TestMethod]
    public void A_charged_voltage_that_the_board_never_reaches_is_refused_with_both_keys()
    {
        var bridge = _rig.Started(MonitorRig.Settings + "\nbattery.chemistry = li-ion");

        // The board's own limit, 3.75 V per cell, is known once it was asked.
        _rig.Run(bridge, 30);
        var limit = _rig.Tell(bridge, "charged_v", "15.2", 1);
        Assert.AreEqual("refused out_of_range", $"{limit.Stage} {limit.Reason}");
        StringAssert.Contains(limit.Text, "battery.charged_v and cell_high_2_mv contradict");
    }

    [TestMethod]
    public void Stored_settings_that_contradict_a_changed_settings_file_are_dropped_and_told()
    {
        Assert.AreEqual("confirmed", _rig.Tell(_rig.Started(), "charged_v", "14.0", 1).Stage);

        _rig.Started(MonitorRig.Settings.Replace("battery.cells = 4", "battery.cells = 8", StringComparison.Ordinal));

        Assert.AreEqual(27.6, _rig.Json("monitor").GetProperty("charged_v").GetDouble());
        Assert.IsTrue(_rig.HasEvent("were dropped"));
    }

    [TestMethod]
    public void A_store_that_fails_is_told_and_the_setting_counts_all_the_same()
    {
        var bridge = _rig.Started();
        _rig.Blobs!.IsBroken = true;

        var result = _rig.Tell(bridge, "tail_pct", "3", 5);

        Assert.AreEqual("confirmed", result.Stage);
        StringAssert.Contains(result.Text, "a restart may undo it");
        Assert.AreEqual(3.0, _rig.Json("monitor").GetProperty("tail_pct").GetDouble());
    }

    private void AssertSettings(double capacity, double charged, double tail, double efficiency, int isByCommand)
    {
        Assert.AreEqual(capacity, _rig.Json("shunt").GetProperty("capacity_ah").GetDouble());
        var monitor = _rig.Json("monitor");
        Assert.AreEqual(charged, monitor.GetProperty("charged_v").GetDouble());
        Assert.AreEqual(tail, monitor.GetProperty("tail_pct").GetDouble());
        Assert.AreEqual(efficiency, monitor.GetProperty("efficiency_pct").GetDouble());
        Assert.AreEqual(isByCommand, monitor.GetProperty("settings_by_command").GetInt32());
    }
}
