namespace Daly.Simulator.Battery;

/// <summary>A charger that is on only in a part of every period, such as one day a week.</summary>
/// <param name="fromSeconds">Start of the time on, within the period.</param>
/// <param name="toSeconds">End of the time on, within the period.</param>
public sealed class ScheduledCharger(
    IChargerProfile charger,
    double periodSeconds,
    double fromSeconds,
    double toSeconds) : IChargerProfile
{
    public ChargerOutput At(double seconds)
    {
        var phase = seconds % periodSeconds;
        return phase >= fromSeconds && phase < toSeconds ? charger.At(seconds) : ChargerOutput.Off;
    }
}
