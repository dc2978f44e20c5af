namespace Daly.Monitor.Calibration;

/// <summary>One sentence for each outcome of a calibration.</summary>
public static class CalibrationTexts
{
    /// <summary>Gives the sentence.</summary>
    /// <returns>What happened and what to do.</returns>
    public static string Text(CalibrationOutcome outcome) => outcome switch
    {
        CalibrationOutcome.Idle => "no calibration was begun",
        CalibrationOutcome.Collecting => "collecting samples",
        CalibrationOutcome.Accepted => "calibrated",
        CalibrationOutcome.LeadsNotShorted =>
            "state that both sense leads are on one screw of the shunt: the interface's own supply current flows through "
            + "the shunt and would be taken for offset",
        CalibrationOutcome.TooFewSamples => "check the sensor and try again",
        CalibrationOutcome.Unsteady => "the samples moved too much: keep everything still and try again",
        CalibrationOutcome.Saturated => "the shunt voltage is beyond the range of the sensor",
        CalibrationOutcome.OffsetTooLarge => "no such sensor has so much offset: short the sense leads at the shunt",
        CalibrationOutcome.ValueTooSmall => "the value is too small to calibrate with: use at least 1 mV at the shunt, or 3 V",
        CalibrationOutcome.OppositeSign => "stated and measured current have opposite signs: check shunt.inverted",
        _ => "stated and measured value differ by more than 5 %: check shunt.amps, shunt.millivolts and the divider",
    };
}
