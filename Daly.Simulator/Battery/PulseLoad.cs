namespace Daly.Simulator.Battery;

/// <summary>
/// A load that switches on at the start of every period, as a refrigerator or an inverter's search pulse does.
/// </summary>
/// <param name="periodSeconds">From one start to the next.</param>
/// <param name="firstSeconds">The first start.</param>
public sealed class PulseLoad(double amps, double periodSeconds, double onSeconds, double firstSeconds = 0) : ILoadProfile
{
    public double AmpsAt(double seconds) => seconds >= firstSeconds && (seconds - firstSeconds) % periodSeconds < onSeconds ? amps : 0;
}
