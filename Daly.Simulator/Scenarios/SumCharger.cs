using Daly.Simulator.Battery;

namespace Daly.Simulator.Scenarios;

/// <summary>Two chargers of which one is on at a time; if both are, they add up to the higher voltage.</summary>
public sealed class SumCharger(IChargerProfile one, IChargerProfile other) : IChargerProfile
{
    public ChargerOutput At(double seconds)
    {
        var first = one.At(seconds);
        var second = other.At(seconds);
        return new(
            first.AvailableAmps + second.AvailableAmps,
            Math.Max(first.RegulatedVolts, second.RegulatedVolts),
            Math.Max(first.OpenCircuitVolts, second.OpenCircuitVolts));
    }
}
