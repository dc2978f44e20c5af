namespace Daly.Hal.Sensors;

/// <summary>How a sensor is doing.</summary>
public enum SensorState
{
    /// <summary>Not asked yet, or found and set up, but without a result so far.</summary>
    Starting,

    /// <summary>Measuring.</summary>
    Ok,

    /// <summary>Nothing answers at its address; asked again and again.</summary>
    Absent,

    /// <summary>Something else answers at its address; asked again and again.</summary>
    WrongChip,

    /// <summary>It answers, but transfers fail, settings do not stay or results do not come; tried again and again.</summary>
    Failing,
}
