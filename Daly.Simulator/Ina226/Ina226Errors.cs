namespace Daly.Simulator.Ina226;

/// <summary>How far a simulated INA226 is from an ideal one. The default is ideal.</summary>
/// <remarks>
/// Limits of the datasheet: clock ±10 %, shunt offset ±10 µV, shunt gain ±1000 ppm, bus offset ±7.5 mV, bus gain
/// ±1000 ppm. All may be changed while it runs; a change counts from the next result on.
/// </remarks>
public sealed class Ina226Errors
{
    /// <summary>Gets or sets how much longer than typical a conversion takes, in parts per million.</summary>
    public int ClockPpm { get; set; }

    /// <summary>Gets or sets what is added to the shunt voltage, in nanovolts.</summary>
    public long ShuntOffsetNanoVolts { get; set; }

    /// <summary>Gets or sets the gain error of the shunt voltage in parts per million.</summary>
    public int ShuntGainPpm { get; set; }

    /// <summary>Gets or sets the standard deviation of one averaged shunt result in nanovolts.</summary>
    public long ShuntNoiseNanoVolts { get; set; }

    /// <summary>Gets or sets what is added to the bus voltage, in microvolts.</summary>
    public long BusOffsetMicroVolts { get; set; }

    /// <summary>Gets or sets the gain error of the bus voltage in parts per million.</summary>
    public int BusGainPpm { get; set; }
}
