namespace Daly.Monitor.Calibration;

/// <summary>Where a calibration stands, or why it was refused.</summary>
public enum CalibrationOutcome
{
    /// <summary>Not begun.</summary>
    Idle,

    /// <summary>Collecting samples.</summary>
    Collecting,

    /// <summary>Done and in use.</summary>
    Accepted,

    /// <summary>The sender did not state that the sense leads are shorted at the shunt.</summary>
    LeadsNotShorted,

    /// <summary>Too few good samples came in the time.</summary>
    TooFewSamples,

    /// <summary>The samples moved too much.</summary>
    Unsteady,

    /// <summary>A sample was at the end of the range.</summary>
    Saturated,

    /// <summary>The sensor has no such offset: a current flows or the leads are not shorted.</summary>
    OffsetTooLarge,

    /// <summary>The value is too small to calibrate with.</summary>
    ValueTooSmall,

    /// <summary>The stated and the measured current have opposite directions.</summary>
    OppositeSign,

    /// <summary>The stated and the measured value differ by more than 5 %: a wrong rating or divider, not a tolerance.</summary>
    GainTooLarge,
}
