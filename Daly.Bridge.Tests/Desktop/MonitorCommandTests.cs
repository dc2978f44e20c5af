using System;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>Commands to the battery monitor, through the whole bridge, against a simulated INA226 and BMS in virtual time.</summary>
[TestClass]
public sealed class MonitorCommandTests
{
    private readonly MonitorRig _rig = new();

    [TestMethod]
    public void The_offset_of_the_chip_is_gone_after_zero_calibration_and_stays_gone_over_a_restart()
    {
        // 10 µV, the datasheet's limit, are 13.3 mA on 0.75 mΩ. Noise of one bit, 3.3 mA, leaves 0.33 mA after the 100
        // samples of the calibration and 0.6 mA after 30 of the check: 2.5 mA are more than three times both together.
        _rig.Errors.ShuntOffsetNanoVolts = 10_000;
        _rig.Errors.ShuntNoiseNanoVolts = 2_500;
        _rig.AreLeadsShorted = true;
        var bridge = _rig.Started();
        Assert.AreEqual(0.0133, _rig.MeanOver(bridge, 30), 0.0025);

        var result = _rig.Tell(bridge, "zero_calibration", """{"id":"z","value":"on","ack":"leads_shorted"}""", 40);

        Assert.AreEqual("confirmed", result.Stage, result.Text);
        StringAssert.StartsWith(result.Text, "an offset of ", result.Text);
        Assert.AreEqual(10.0, _rig.Json("monitor").GetProperty("offset_uv").GetDouble(), 0.75);
        Assert.AreEqual(0, _rig.MeanOver(bridge, 30), 0.0025);
        var restarted = _rig.Started();
        Assert.AreEqual(10.0, _rig.Json("monitor").GetProperty("offset_uv").GetDouble(), 0.75);
        Assert.AreEqual(0, _rig.MeanOver(restarted, 30), 0.0025);
    }

    [TestMethod]
    public void Without_the_statement_that_the_leads_are_shorted_zero_is_refused_armed_or_not()
    {
        var bridge = _rig.Started();
        _rig.Tell(bridge, "arm", "on", 1);

        var result = _rig.Tell(bridge, "zero_calibration", "on", 1);

        Assert.AreEqual("refused needs_ack", $"{result.Stage} {result.Reason}");
        StringAssert.Contains(result.Text, "(ack: leads_shorted)");
        Assert.AreEqual(0, bridge.State.Shunt!.Monitor!.Calibration.OffsetNanoVolts);
    }

    [TestMethod]
    public void More_than_15_microvolts_are_refused_and_the_reason_has_the_number()
    {
        _rig.Errors.ShuntOffsetNanoVolts = 20_000;
        _rig.AreLeadsShorted = true;
        var bridge = _rig.Started();

        var result = _rig.Tell(bridge, "zero_calibration", """{"ack":"leads_shorted"}""", 40);

        Assert.AreEqual("failed out_of_range", $"{result.Stage} {result.Reason}");
        StringAssert.StartsWith(result.Text, "the mean is 20.00 µV: no such sensor has so much offset");
        Assert.AreEqual(0, bridge.State.Shunt!.Monitor!.Calibration.OffsetNanoVolts);
    }

    [TestMethod]
    public void A_sensor_that_vanishes_during_a_calibration_is_too_few_samples_with_their_number()
    {
        _rig.AreLeadsShorted = true;
        var bridge = _rig.Started();
        _rig.Send("zero_calibration", """{"ack":"leads_shorted"}""");
        _rig.Run(bridge, 5);
        _rig.Unplug();
        _rig.Run(bridge, 60);

        var result = _rig.Last("zero_calibration");
        Assert.AreEqual("failed no_answer", $"{result.Stage} {result.Reason}");
        StringAssert.Matches(result.Text, new("^only 1[0-9] of 100 good samples came in 60 s: "));
    }

    [TestMethod]
    public void A_current_that_changes_is_unsteady_with_numbers()
    {
        _rig.AreLeadsShorted = true;
        var bridge = _rig.Started();
        _rig.Send("zero_calibration", """{"ack":"leads_shorted"}""");
        _rig.Run(bridge, 10);
        _rig.MoreNanoVolts = 100_000;
        _rig.Run(bridge, 30);

        var result = _rig.Last("zero_calibration");
        Assert.AreEqual("failed not_confirmed", $"{result.Stage} {result.Reason}");
        StringAssert.StartsWith(result.Text, "the samples lay 100.00 µV apart (allowed: 60)");
    }

    [TestMethod]
    public void One_point_corrects_the_gain_of_the_current_and_a_wild_one_is_refused_with_the_percentage()
    {
        _rig.Errors.ShuntGainPpm = 20_000;
        var bridge = _rig.Started();
        _rig.Tell(bridge, "arm", "on", 1);
        double shown = _rig.Measured();
        double truth = _rig.Simulation.ShuntMicroAmps / 1e6;
        Assert.AreEqual(truth * 1.02, shown, 0.01);

        var wild = _rig.Tell(bridge, "gain_calibration", FormattableString.Invariant($"{truth * 1.2:F3}"), 40);
        Assert.AreEqual("failed out_of_range", $"{wild.Stage} {wild.Reason}");
        StringAssert.StartsWith(wild.Text, "the correction would be 17.");

        _rig.Tell(bridge, "arm", "on", 1);
        var result = _rig.Tell(bridge, "gain_calibration", FormattableString.Invariant($"{truth:F3}"), 40);
        Assert.AreEqual("confirmed", result.Stage, result.Text);
        Assert.AreEqual(_rig.Simulation.ShuntMicroAmps / 1e6, _rig.Measured(), 0.006);
        _rig.Started();
        Assert.AreEqual(_rig.Simulation.ShuntMicroAmps / 1e6, _rig.Measured(), 0.006);
    }

    [TestMethod]
    public void One_point_corrects_the_gain_of_the_voltage_that_is_published()
    {
        _rig.Errors.BusGainPpm = 15_000;
        var bridge = _rig.Started();
        _rig.Tell(bridge, "arm", "on", 1);
        Assert.AreEqual(_rig.Simulation.BusMicroVolts * 1.015 / 1e6, _rig.Json("shunt").GetProperty("voltage_v").GetDouble(), 0.005);

        var result = _rig.Tell(bridge, "voltage_calibration", FormattableString.Invariant($"{_rig.Simulation.BusMicroVolts / 1e6:F3}"), 40);

        Assert.AreEqual("confirmed", result.Stage, result.Text);
        Assert.AreEqual(_rig.Simulation.BusMicroVolts / 1e6, _rig.Json("shunt").GetProperty("voltage_v").GetDouble(), 0.005);
    }

    [TestMethod]
    public void Other_commands_go_on_during_a_calibration_and_a_second_calibration_is_refused()
    {
        _rig.AreLeadsShorted = true;
        var bridge = _rig.Started();
        _rig.Send("zero_calibration", """{"ack":"leads_shorted"}""");
        _rig.Run(bridge, 2);

        var other = _rig.Tell(bridge, "capacity_ah", "105", 1);
        Assert.AreEqual("confirmed", other.Stage, other.Text);
        var second = _rig.Tell(bridge, "zero_calibration", """{"ack":"leads_shorted"}""", 1);
        Assert.AreEqual("refused busy", $"{second.Stage} {second.Reason}");
        StringAssert.Contains(second.Text, "zero_calibration is still under way");
        _rig.Run(bridge, 40);
        Assert.AreEqual("confirmed", _rig.Last("zero_calibration").Stage);
    }

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
    public void The_SOC_set_by_hand_is_an_estimate_and_outlives_a_restart()
    {
        var bridge = _rig.Started();
        _rig.Tell(bridge, "arm", "on", 1);
        Assert.AreEqual("confirmed", _rig.Tell(bridge, "soc_pct", "42.5", 1).Stage);
        Assert.AreEqual(42.5, _rig.Json("shunt").GetProperty("soc_pct").GetDouble(), 0.1);
        Assert.AreEqual("set by command", _rig.Json("monitor").GetProperty("soc_reason").GetString());
        _rig.Started();
        Assert.AreEqual(42.5, _rig.Json("shunt").GetProperty("soc_pct").GetDouble(), 0.2);
        Assert.AreEqual("estimated", _rig.Json("shunt").GetProperty("soc_quality").GetString());
    }

    [TestMethod]
    public void Sync_now_synchronises_and_says_that_it_was_by_command()
    {
        var bridge = _rig.Started(MonitorRig.Settings + "battery.charged_v = 13.2\n");
        _rig.AreLeadsShorted = true;
        _rig.Run(bridge, 5);

        _rig.Tell(bridge, "arm", "on", 1);

        var result = _rig.Tell(bridge, "sync_now", "on", 5);

        Assert.AreEqual("confirmed", result.Stage, result.Text);
        Assert.AreEqual("synced", _rig.Json("shunt").GetProperty("soc_quality").GetString());
        Assert.AreEqual("taken as full by command", _rig.Json("monitor").GetProperty("soc_reason").GetString());
        Assert.IsTrue(_rig.HasEvent("\"the battery is taken as full by command\""));
        Assert.IsFalse(_rig.HasEvent("\"the battery is full\""));
    }

    [TestMethod]
    public void Sync_now_is_refused_with_numbers_while_the_battery_cannot_be_full()
    {
        var bridge = _rig.Started();
        _rig.Tell(bridge, "arm", "on", 1);

        var discharged = _rig.Tell(bridge, "sync_now", "on", 1);
        Assert.AreEqual("refused not_allowed", $"{discharged.Stage} {discharged.Reason}");
        StringAssert.Matches(discharged.Text, new(@"^the battery is discharged with (4\.9|5\.0)[0-9]+ A; more than the tail current of 4\.000 A"));
        _rig.AreLeadsShorted = true;
        _rig.Run(bridge, 5);
        var low = _rig.Tell(bridge, "sync_now", "on", 1);
        Assert.AreEqual("refused not_allowed", $"{low.Stage} {low.Reason}");
        StringAssert.Matches(low.Text, new(@"^the battery is at 1[23]\.[0-9]{3} V; below 13\.200 V none is full"));
        Assert.AreEqual(0, _rig.Json("history").GetProperty("syncs_total").GetInt32());
    }

    [TestMethod]
    public void Counters_reset_begins_at_zero_keeps_the_SOC_and_outlives_a_restart()
    {
        var bridge = _rig.Started();
        _rig.Run(bridge, 900);
        Assert.IsGreaterThan(0.8, _rig.Json("shunt").GetProperty("discharged_ah_total").GetDouble());
        double soc = _rig.Json("shunt").GetProperty("soc_pct").GetDouble();
        _rig.Tell(bridge, "arm", "on", 1);

        Assert.AreEqual("confirmed", _rig.Tell(bridge, "counters_reset", "on", 2).Stage);

        Assert.AreEqual(0, _rig.Json("shunt").GetProperty("discharged_ah_total").GetDouble(), 0.01);
        Assert.AreEqual(0, _rig.Json("shunt").GetProperty("discharged_wh_total").GetDouble(), 0.2);
        Assert.AreEqual(soc, _rig.Json("shunt").GetProperty("soc_pct").GetDouble(), 0.2);
        Assert.IsFalse(_rig.HasEvent("the battery is empty"));
        _rig.Started();
        Assert.AreEqual(0, _rig.Json("shunt").GetProperty("discharged_ah_total").GetDouble(), 0.05);
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

    [TestMethod]
    public void A_planned_restart_stores_everything_before_it()
    {
        var bridge = _rig.Started();
        _rig.Run(bridge, 400);
        _rig.Tell(bridge, "arm", "on", 1);
        _rig.Tell(bridge, "restart", "on", 2);
        Assert.AreEqual(1, _rig.Machine.Restarts);
        double before = _rig.Json("shunt").GetProperty("discharged_ah_total").GetDouble();

        // 5 A take 7 minutes for 0.58 Ah; what the last record misses is what flowed since the command.
        Assert.AreEqual(_rig.Simulation.Clock.NowMs / 3.6e6 * 5, before, 0.02);
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
