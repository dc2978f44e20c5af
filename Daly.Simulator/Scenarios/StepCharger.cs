using Daly.Simulator.Battery;

namespace Daly.Simulator.Scenarios;

/// <summary>A charger that follows a load profile upside down: what that would draw, it offers.</summary>
/// <param name="regulatedVolts">Voltage limit.</param>
public sealed class StepCharger(ILoadProfile amps, double regulatedVolts) : IChargerProfile
{
    /// <summary>Gets the voltage without a battery; the voltage limit unless set.</summary>
    public double? OpenCircuitVolts { get; init; }

    public ChargerOutput At(double seconds) =>
        new(amps.AmpsAt(seconds), regulatedVolts, OpenCircuitVolts ?? regulatedVolts);
}
