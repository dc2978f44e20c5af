namespace Daly.Sensors;

/// <summary>How a sensor is doing.</summary>
public enum SensorState
{
    /// <summary>Not asked yet, or found and set up, but without a result so far.</summary>
    Starting = 0,

    /// <summary>Measuring.</summary>
    Ok = 1,

    /// <summary>Nothing answers at its address; asked again and again.</summary>
    Absent = 2,

    /// <summary>Something else answers at its address; asked again and again.</summary>
    WrongChip = 3,

    /// <summary>It answers, but transfers fail, settings do not stay or results do not come; tried again and again.</summary>
    Failing = 4,
}
