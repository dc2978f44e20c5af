using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Monitor.Calibration;

/// <summary>Finds the gain of current or voltage from one point that a better instrument measured.</summary>
public sealed class GainCalibration
{
    /// <summary>The largest correction that is accepted, in parts per million.</summary>
    public const int MaxGainPpm = 50_000;

    /// <summary>The smallest voltage at the sensor that a gain is taken from, in microvolts.</summary>
    public const int LeastMicroVolts = 3_000_000;

    private const int LeastNanoVolts = 1_000_000;
    private const int SteadyShare = 50;

    private readonly ShuntCalibration _calibration;
    private readonly MonitorOptions _options;
    private readonly CalibrationRun _run = new CalibrationRun();
    private bool _isVoltage;
    private long _expected;

    public GainCalibration(ShuntCalibration calibration, MonitorOptions options)
    {
        _calibration = calibration;
        _options = options;
    }

    /// <summary>Gets where it stands.</summary>
    public CalibrationOutcome Outcome { get; private set; }

    /// <summary>Gets the correction that was found, accepted or not, in parts per million, or <see cref="Absent.Long"/>.</summary>
    public long FoundPpm { get; private set; } = Absent.Long;

    /// <param name="microAmps">The true current, steady for half a minute; positive while charging.</param>
    public void BeginCurrent(long nowMs, ShuntReading reading, long microAmps) => Begin(nowMs, reading, microAmps, false);

    /// <summary>Begins with a voltage.</summary>
    /// <param name="packMilliVolts">The true voltage between B+ and S−.</param>
    public void BeginVoltage(long nowMs, ShuntReading reading, int packMilliVolts)
    {
        long atPin = packMilliVolts * 1000L;
        if (_options.VoltageSource == VoltageSource.Divider)
            atPin = atPin * _options.DividerLowerOhms / ((long)_options.DividerUpperOhms + _options.DividerLowerOhms);

        Begin(nowMs, reading, atPin, true);
    }

    /// <summary>Takes the reading, while collecting.</summary>
    /// <param name="reading">The sensor's reading; one that was seen before or failed is passed over.</param>
    /// <returns>The outcome; once it is no longer collecting, it stays.</returns>
    public CalibrationOutcome Tick(long nowMs, ShuntReading reading)
    {
        if (Outcome != CalibrationOutcome.Collecting)
            return Outcome;

        Outcome = _run.Add(nowMs, reading, _isVoltage);
        if (Outcome == CalibrationOutcome.Accepted)
            Outcome = Judge();

        return Outcome;
    }

    private void Begin(long nowMs, ShuntReading reading, long expected, bool isVoltage)
    {
        FoundPpm = Absent.Long;
        _expected = expected;
        _isVoltage = isVoltage;
        _run.Begin(nowMs, reading);
        Outcome = CalibrationOutcome.Collecting;
    }

    /// <summary>Says where it stands, with numbers.</summary>
    public string Explain() => Outcome switch
    {
        CalibrationOutcome.Accepted => "corrected by " + NumberText.Fixed(Whole.Round(FoundPpm, 10), 3) + " % from now on",
        CalibrationOutcome.GainTooLarge => "the correction would be " + NumberText.Fixed(Whole.Round(FoundPpm, 10), 3) + " %: "
            + CalibrationTexts.Text(Outcome),
        CalibrationOutcome.OppositeSign or CalibrationOutcome.ValueTooSmall => Measured() + " measured: " + CalibrationTexts.Text(Outcome),
        CalibrationOutcome.Unsteady => Measured() + " measured, with samples " + Millis(_run.Samples.Spread)
            + " apart (allowed: 2 %): keep everything still and try again",
        _ => _run.Explain(Outcome),
    };

    private string Measured() => Millis(_isVoltage ? _run.Samples.Mean : _run.Samples.Mean - _calibration.OffsetNanoVolts);

    // At the pins of the chip: nanovolts of the shunt in millivolts, microvolts of VBUS in volts.
    private string Millis(long value) => NumberText.Fixed(Whole.Round(value, 1000), 3) + (_isVoltage ? " V" : " mV");

    private CalibrationOutcome Judge()
    {
        long mean = _isVoltage ? _run.Samples.Mean : _run.Samples.Mean - _calibration.OffsetNanoVolts;
        if (Whole.Size(mean) < (_isVoltage ? LeastMicroVolts : LeastNanoVolts))
            return CalibrationOutcome.ValueTooSmall;

        if (_run.Samples.Spread > Whole.Size(mean) / SteadyShare)
            return CalibrationOutcome.Unsteady;

        return Compare(_isVoltage ? mean : _options.Rating.MicroAmps(mean));
    }

    private CalibrationOutcome Compare(long measured)
    {
        if ((measured < 0) != (_expected < 0))
            return CalibrationOutcome.OppositeSign;

        FoundPpm = (_expected * Whole.Million / measured) - Whole.Million;
        if (Whole.Size(FoundPpm) > MaxGainPpm)
            return CalibrationOutcome.GainTooLarge;

        if (_isVoltage)
            _calibration.VoltageGainPpm = (int)FoundPpm;
        else
            _calibration.GainPpm = (int)FoundPpm;

        return CalibrationOutcome.Accepted;
    }
}
