namespace Daly.Simulator.Battery;

/// <summary>
/// A load that switches on at the start of every period, as a refrigerator or an inverter's search pulse does.
/// </summary>
/// <param name="amps">Current while on.</param>
/// <param name="periodSeconds">From one start to the next.</param>
/// <param name="onSeconds">How long it is on.</param>
public sealed class PulseLoad(double amps, double periodSeconds, double onSeconds) : ILoadProfile
{
    public double AmpsAt(double seconds) => seconds % periodSeconds < onSeconds ? amps : 0;
}
