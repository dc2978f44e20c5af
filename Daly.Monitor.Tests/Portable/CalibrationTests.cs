using Daly.Monitor.Calibration;
using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Monitor.Tests.Portable;

[TestClass]
public sealed class CalibrationTests
{
    private readonly ShuntReading _reading = new ShuntReading();
    private readonly ShuntCalibration _calibration = new ShuntCalibration();
    private readonly MonitorOptions _options = new MonitorOptions();
    private long _nowMs = 5000;

    [TestMethod]
    public void Zero_with_shorted_leads_becomes_the_offset()
    {
        // Ten microvolts are 13.3 mA on 0.75 mΩ.
        Check.Equal((int)CalibrationOutcome.Accepted, (int)Zero(10_000, 2_500, true));
        Check.Equal(10_000, _calibration.OffsetNanoVolts);
        Check.Equal(0, _calibration.MicroAmps(10_000, _options.Rating));
        Check.Equal(-20_000, _calibration.MicroAmps(-5_000, _options.Rating));
    }

    [TestMethod]
    public void Zero_needs_the_statement_that_the_leads_are_shorted()
    {
        Check.Equal((int)CalibrationOutcome.LeadsNotShorted, (int)Zero(2_500, 0, false));
        Check.Equal(0, _calibration.OffsetNanoVolts);
    }

    [TestMethod]
    public void More_than_15_microvolts_are_no_offset()
    {
        Check.Equal((int)CalibrationOutcome.OffsetTooLarge, (int)Zero(15_100, 0, true));
        Check.Equal((int)CalibrationOutcome.OffsetTooLarge, (int)Zero(-15_100, 0, true));
        Check.Equal(0, _calibration.OffsetNanoVolts);
        Check.Equal((int)CalibrationOutcome.Accepted, (int)Zero(-15_000, 0, true));
    }

    [TestMethod]
    public void Samples_that_jump_or_drift_are_refused()
    {
        Check.Equal((int)CalibrationOutcome.Unsteady, (int)Zero(0, 31_000, true));
        ZeroCalibration zero = new ZeroCalibration(_calibration, _options);
        zero.Begin(_nowMs, _reading, true);
        for (int i = 0; i < 100; i++)
        {
            Next(i * 110, 0);
            zero.Tick(_nowMs, _reading);
        }

        Check.Equal((int)CalibrationOutcome.Unsteady, (int)zero.Outcome);
    }

    [TestMethod]
    public void Too_few_samples_in_a_minute_are_refused()
    {
        ZeroCalibration zero = new ZeroCalibration(_calibration, _options);
        zero.Begin(_nowMs, _reading, true);
        for (int i = 0; i < 99; i++)
        {
            Next(0, 0);
            Check.Equal((int)CalibrationOutcome.Collecting, (int)zero.Tick(_nowMs, _reading));
        }

        _reading.Invalidate();
        Check.Equal((int)CalibrationOutcome.Collecting, (int)zero.Tick(_nowMs, _reading));
        Check.Equal((int)CalibrationOutcome.TooFewSamples, (int)zero.Tick(_nowMs + 60_000, _reading));
        Check.Equal((int)CalibrationOutcome.TooFewSamples, (int)zero.Tick(_nowMs + 60_001, _reading));
    }

    [TestMethod]
    public void A_reading_seen_before_is_no_sample()
    {
        ZeroCalibration zero = new ZeroCalibration(_calibration, _options);
        Next(0, 0);
        zero.Begin(_nowMs, _reading, true);
        for (int i = 0; i < 500; i++)
            zero.Tick(_nowMs, _reading);

        Check.Equal((int)CalibrationOutcome.Collecting, (int)zero.Outcome);
    }

    [TestMethod]
    public void One_point_gives_the_gain_of_the_current()
    {
        // 7.5 mV are 10 A on the label; the clamp meter says 10.1 A.
        GainCalibration gain = new GainCalibration(_calibration, _options);
        gain.BeginCurrent(_nowMs, _reading, -10_100_000);
        Check.Equal((int)CalibrationOutcome.Accepted, (int)Finish(gain, -7_500_000, 2_500));
        Check.Equal(10_000, _calibration.GainPpm);
        Check.Equal(-10_100_000, _calibration.MicroAmps(-7_500_000, _options.Rating));
    }

    [TestMethod]
    public void The_offset_is_taken_off_before_the_gain()
    {
        Check.Equal((int)CalibrationOutcome.Accepted, (int)Zero(10_000, 0, true));
        GainCalibration gain = new GainCalibration(_calibration, _options);
        gain.BeginCurrent(_nowMs, _reading, 10_000_000);
        Check.Equal((int)CalibrationOutcome.Accepted, (int)Finish(gain, 7_510_000, 0));
        Check.Equal(0, _calibration.GainPpm);
    }

    [TestMethod]
    public void A_gain_is_refused_for_a_small_or_opposite_or_wildly_different_current()
    {
        GainCalibration gain = new GainCalibration(_calibration, _options);
        gain.BeginCurrent(_nowMs, _reading, 1_000_000);
        Check.Equal((int)CalibrationOutcome.ValueTooSmall, (int)Finish(gain, 750_000, 0));
        gain.BeginCurrent(_nowMs, _reading, 10_000_000);
        Check.Equal((int)CalibrationOutcome.OppositeSign, (int)Finish(gain, -7_500_000, 0));
        gain.BeginCurrent(_nowMs, _reading, 20_000_000);
        Check.Equal((int)CalibrationOutcome.GainTooLarge, (int)Finish(gain, 7_500_000, 0));
        gain.BeginCurrent(_nowMs, _reading, 10_000_000);
        Check.Equal((int)CalibrationOutcome.Unsteady, (int)Finish(gain, 7_500_000, 100_000));
        Check.Equal(0, _calibration.GainPpm);
    }

    [TestMethod]
    public void A_saturated_shunt_calibrates_nothing()
    {
        GainCalibration gain = new GainCalibration(_calibration, _options);
        gain.BeginCurrent(_nowMs, _reading, 109_000_000);
        _reading.IsSaturated = true;
        Check.Equal((int)CalibrationOutcome.Saturated, (int)Finish(gain, 81_917_500, 0));
    }

    [TestMethod]
    public void One_point_gives_the_gain_of_the_voltage_behind_a_divider_too()
    {
        // A clone board that shows 1.5 % too much: 13.4 V as 13.601 V.
        GainCalibration gain = new GainCalibration(_calibration, _options);
        gain.BeginVoltage(_nowMs, _reading, 13_400);
        Check.Equal((int)CalibrationOutcome.Accepted, (int)FinishVoltage(gain, 13_601_250));
        Check.Equal(13_400, (_calibration.MicroVolts(13_601_250) + 500) / 1000);

        _options.VoltageSource = VoltageSource.Divider;
        _options.DividerUpperOhms = 10_000;
        _options.DividerLowerOhms = 10_000;
        gain.BeginVoltage(_nowMs, _reading, 53_000);
        Check.Equal((int)CalibrationOutcome.Accepted, (int)FinishVoltage(gain, 26_500_000));
        Check.Equal(0, _calibration.VoltageGainPpm);
    }

    [TestMethod]
    public void Every_outcome_has_a_sentence()
    {
        for (int i = 0; i <= (int)CalibrationOutcome.GainTooLarge; i++)
            Check.True(CalibrationTexts.Text((CalibrationOutcome)i).Length > 5);
    }

    private CalibrationOutcome Zero(long nanoVolts, long swing, bool areLeadsShorted)
    {
        ZeroCalibration zero = new ZeroCalibration(_calibration, _options);
        zero.Begin(_nowMs, _reading, areLeadsShorted);
        for (int i = 0; i < 100; i++)
        {
            Next(nanoVolts, (i % 2 == 0) ? swing : -swing);
            zero.Tick(_nowMs, _reading);
        }

        return zero.Outcome;
    }

    private CalibrationOutcome Finish(GainCalibration gain, long nanoVolts, long swing)
    {
        for (int i = 0; i < 100; i++)
        {
            Next(nanoVolts, (i % 2 == 0) ? swing : -swing);
            gain.Tick(_nowMs, _reading);
        }

        return gain.Outcome;
    }

    private CalibrationOutcome FinishVoltage(GainCalibration gain, long microVolts)
    {
        for (int i = 0; i < 100; i++)
        {
            Next(0, 0);
            _reading.BusMicroVolts = microVolts;
            gain.Tick(_nowMs, _reading);
        }

        return gain.Outcome;
    }

    private void Next(long nanoVolts, long more)
    {
        _nowMs += 275;
        _reading.ShuntNanoVolts = nanoVolts + more;
        _reading.BusMicroVolts = 13_200_000;
        _reading.TimestampMs = _nowMs;
        _reading.Sequence++;
        _reading.IsValid = true;
    }
}
