namespace Daly.Simulator.Ina226;

/// <summary>Two voltages that are set by hand.</summary>
public sealed class AdjustableShuntInput : IShuntInput
{
    public long ShuntNanoVolts { get; set; }

    public long BusMicroVolts { get; set; }
}
