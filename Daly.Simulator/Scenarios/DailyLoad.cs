using Daly.Simulator.Battery;

namespace Daly.Simulator.Scenarios;

/// <summary>A load that is on at the same hours every day; the simulation starts at midnight.</summary>
/// <param name="toHour">When it ends, later the same day.</param>
public sealed class DailyLoad(double amps, double fromHour, double toHour) : ILoadProfile
{
    public double AmpsAt(double seconds)
    {
        var hour = seconds % 86400 / 3600;
        return hour >= fromHour && hour < toHour ? amps : 0;
    }
}
