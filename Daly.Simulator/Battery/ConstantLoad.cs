namespace Daly.Simulator.Battery;

/// <summary>A load that never changes by itself.</summary>
public sealed class ConstantLoad(double amps) : ILoadProfile
{
    /// <summary>
    /// Gets or sets the current in amperes; a user or a test may change it while the simulation runs.
    /// </summary>
    public double Amps { get; set; } = amps;

    public double AmpsAt(double seconds) => Amps;
}
