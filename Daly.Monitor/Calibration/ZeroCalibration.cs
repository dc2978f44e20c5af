using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Monitor.Calibration;

/// <summary>Finds the offset of the sensor with both sense leads on one screw of the shunt.</summary>
/// <remarks>
/// The interface's own supply current flows through the shunt whenever the leads are in place, and is about as large as
/// the offset: without the sender's statement that the leads are shorted, it would be calibrated away.
/// </remarks>
public sealed class ZeroCalibration
{
    private const int MaxSpreadNanoVolts = 60_000;
    private const int MaxDriftNanoVolts = 5_000;

    private readonly ShuntCalibration _calibration;
    private readonly MonitorOptions _options;
    private readonly CalibrationRun _run = new CalibrationRun();

    public ZeroCalibration(ShuntCalibration calibration, MonitorOptions options)
    {
        _calibration = calibration;
        _options = options;
    }

    /// <summary>Gets where it stands.</summary>
    public CalibrationOutcome Outcome { get; private set; }

    /// <summary>Gets the offset that was found, accepted or not, in nanovolts, or <see cref="Absent.Long"/>.</summary>
    public long FoundNanoVolts { get; private set; } = Absent.Long;

    public CalibrationOutcome Begin(long nowMs, ShuntReading reading, bool areLeadsShorted)
    {
        FoundNanoVolts = Absent.Long;
        _run.Begin(nowMs, reading);
        Outcome = areLeadsShorted ? CalibrationOutcome.Collecting : CalibrationOutcome.LeadsNotShorted;
        return Outcome;
    }

    /// <summary>Takes the reading, while collecting.</summary>
    /// <param name="reading">The sensor's reading; one that was seen before or failed is passed over.</param>
    /// <returns>The outcome; once it is no longer collecting, it stays.</returns>
    public CalibrationOutcome Tick(long nowMs, ShuntReading reading)
    {
        if (Outcome != CalibrationOutcome.Collecting)
            return Outcome;

        Outcome = _run.Add(nowMs, reading, false);
        if (Outcome == CalibrationOutcome.Accepted)
            Outcome = Judge();

        return Outcome;
    }

    /// <summary>Says where it stands, with numbers.</summary>
    public string Explain() => Outcome switch
    {
        CalibrationOutcome.Accepted => "an offset of " + NumberText.MicroVolts(FoundNanoVolts) + " is taken off from now on",
        CalibrationOutcome.OffsetTooLarge => "the mean is " + NumberText.MicroVolts(FoundNanoVolts) + ": " + CalibrationTexts.Text(Outcome),
        CalibrationOutcome.Unsteady => "the samples lay " + NumberText.MicroVolts(_run.Samples.Spread) + " apart (allowed: 60) and drifted by "
            + NumberText.MicroVolts(_run.Samples.Drift) + " (allowed: 5): keep everything still and try again",
        _ => _run.Explain(Outcome),
    };

    private CalibrationOutcome Judge()
    {
        SampleSet samples = _run.Samples;
        FoundNanoVolts = samples.Mean;
        if (samples.Spread > MaxSpreadNanoVolts || Whole.Size(samples.Drift) > MaxDriftNanoVolts)
            return CalibrationOutcome.Unsteady;

        if (Whole.Size(FoundNanoVolts) > _options.Sensor.MaxOffsetNanoVolts)
            return CalibrationOutcome.OffsetTooLarge;

        _calibration.OffsetNanoVolts = (int)FoundNanoVolts;
        return CalibrationOutcome.Accepted;
    }
}
