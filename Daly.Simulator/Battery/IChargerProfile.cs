namespace Daly.Simulator.Battery;

/// <summary>What a charger offers, as a function of time.</summary>
public interface IChargerProfile
{
    /// <summary>Gives what the charger offers.</summary>
    /// <param name="seconds">Time since the start of the simulation.</param>
    /// <returns>Current limit, regulated and open-circuit voltage.</returns>
    ChargerOutput At(double seconds);
}
