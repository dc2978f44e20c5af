namespace Daly.Simulator.Battery;

/// <summary>What a charger offers at one moment.</summary>
/// <param name="AvailableAmps">Largest current it can give; 0 = off or dark.</param>
/// <param name="RegulatedVolts">Voltage at which it turns from constant current to constant voltage.</param>
/// <param name="OpenCircuitVolts">
/// Voltage that it puts out without a battery: the regulated one for a good charger, up to that of the panel for some
/// solar chargers.
/// </param>
public readonly record struct ChargerOutput(double AvailableAmps, double RegulatedVolts, double OpenCircuitVolts)
{
    public static ChargerOutput Off => default;
}
