using System;

namespace Daly.Bridge.Tests.Desktop;

/// <summary>Calibrating the battery monitor by command, through the whole bridge, against a simulated INA226 in virtual time.</summary>
[TestClass]
public sealed class CalibrationCommandTests
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
}
