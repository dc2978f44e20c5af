namespace Daly.Simulator.Battery;

/// <summary>
/// A load that switches on at the start of every period, as a refrigerator or an inverter's search pulse does.
/// </summary>
/// <param name="periodSeconds">From one start to the next.</param>
public sealed class PulseLoad(double amps, double periodSeconds, double onSeconds) : ILoadProfile
{
    public double AmpsAt(double seconds) => seconds % periodSeconds < onSeconds ? amps : 0;
}
