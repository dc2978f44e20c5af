namespace Daly.Simulator.Ina226;

/// <summary>Two voltages that are set by hand.</summary>
public sealed class AdjustableShuntInput : IShuntInput
{
    /// <inheritdoc/>
    public long ShuntNanoVolts { get; set; }

    /// <inheritdoc/>
    public long BusMicroVolts { get; set; }
}
