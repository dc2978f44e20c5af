namespace Daly.Sensors;

/// <summary>What went wrong with a sensor since the start; nothing here ever decreases.</summary>
public sealed class SensorCounters
{
    /// <summary>Gets how many transfers failed or brought impossible bits, searching for an absent chip included.</summary>
    public int I2cErrors { get; internal set; }

    /// <summary>
    /// Gets how many results the running chip made that were not delivered: overwritten before they were read, or
    /// dropped because they could not be trusted. While the chip is absent it makes none.
    /// </summary>
    public int SamplesMissed { get; internal set; }

    /// <summary>Gets how often the chip was set up again after the first time.</summary>
    public int ReInits { get; internal set; }

    /// <summary>Gets how often the chip had forgotten its configuration.</summary>
    public int BrownOuts { get; internal set; }

    /// <summary>Gets how often a result did not come within twice the period.</summary>
    public int StuckConversions { get; internal set; }
}
