namespace Daly.Sensors;

/// <summary>One result of a shunt monitor; one object is filled again and again.</summary>
/// <remarks>
/// While <see cref="IsValid"/> is false, every quantity is absent: <see cref="Absent.Value"/> or <see cref="Absent.Long"/>,
/// never 0. <see cref="Sequence"/> and <see cref="TimestampMs"/> stay those of the last good result.
/// </remarks>
public sealed class ShuntReading
{
    /// <summary>Gets or sets whether the quantities were measured.</summary>
    public bool IsValid { get; set; }

    /// <summary>Gets or sets the shunt register as read, −32768 to 32767, before polarity is applied.</summary>
    public int ShuntRaw { get; set; } = Absent.Value;

    /// <summary>Gets or sets the shunt voltage in nanovolts, positive while charging.</summary>
    public long ShuntNanoVolts { get; set; } = Absent.Long;

    /// <summary>Gets or sets the bus voltage in microvolts, exact.</summary>
    public long BusMicroVolts { get; set; } = Absent.Long;

    /// <summary>Gets or sets the bus voltage in millivolts, rounded down.</summary>
    public int BusMilliVolts { get; set; } = Absent.Value;

    /// <summary>Gets or sets the current in microamperes, positive while charging.</summary>
    public long CurrentMicroAmps { get; set; } = Absent.Long;

    /// <summary>Gets or sets the state of charge that the sensor itself keeps, 0 to 1000 ‰, or absent where it keeps none.</summary>
    public int SocPermille { get; set; } = Absent.Value;

    /// <summary>Gets or sets whether the shunt voltage is at an end of its range: the true current is larger.</summary>
    public bool IsSaturated { get; set; }

    /// <summary>Gets or sets the monotonic time at which the last good result was read, in milliseconds.</summary>
    public long TimestampMs { get; set; } = Absent.Long;

    /// <summary>Gets or sets the number of the last good result; 0 before the first. A change means a new result.</summary>
    public long Sequence { get; set; }

    /// <summary>Makes every quantity absent.</summary>
    public void Invalidate()
    {
        IsValid = false;
        ShuntRaw = Absent.Value;
        ShuntNanoVolts = Absent.Long;
        BusMicroVolts = Absent.Long;
        BusMilliVolts = Absent.Value;
        CurrentMicroAmps = Absent.Long;
        SocPermille = Absent.Value;
        IsSaturated = false;
    }
}
