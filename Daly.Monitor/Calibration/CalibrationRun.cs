using Daly.Sensors;

namespace Daly.Monitor.Calibration;

/// <summary>Collects the samples of one calibration, within a minute.</summary>
internal sealed class CalibrationRun
{
    private const int LongestMs = 60_000;

    private long _startMs;
    private long _sequence;
    private bool _isStarted;

    internal SampleSet Samples { get; } = new SampleSet();

    internal void Begin(long nowMs, ShuntReading reading)
    {
        _startMs = nowMs;
        _sequence = reading.Sequence;
        _isStarted = true;
        Samples.Clear();
    }

    /// <summary>Says why there are not enough samples; everything else as for all calibrations.</summary>
    internal string Explain(CalibrationOutcome outcome)
    {
        string text = CalibrationTexts.Text(outcome);
        string count = "only " + Samples.Count + " of " + SampleSet.Wanted + " good samples came in " + (LongestMs / 1000) + " s: ";
        return outcome == CalibrationOutcome.TooFewSamples ? count + text : text;
    }

    /// <summary>Takes a reading.</summary>
    /// <returns>Collecting, accepted when all samples are there, or what went wrong.</returns>
    internal CalibrationOutcome Add(long nowMs, ShuntReading reading, bool isVoltage)
    {
        if (!_isStarted)
            return CalibrationOutcome.Idle;

        if (nowMs - _startMs > LongestMs || nowMs < _startMs)
            return CalibrationOutcome.TooFewSamples;

        if (!reading.IsValid || reading.Sequence == _sequence)
            return CalibrationOutcome.Collecting;

        _sequence = reading.Sequence;
        if (reading.IsSaturated && !isVoltage)
            return CalibrationOutcome.Saturated;

        Samples.Add(isVoltage ? reading.BusMicroVolts : reading.ShuntNanoVolts);
        return Samples.IsComplete ? CalibrationOutcome.Accepted : CalibrationOutcome.Collecting;
    }
}
