namespace Daly.Simulator.Battery;

/// <summary>What the loads want, as a function of time.</summary>
public interface ILoadProfile
{
    /// <summary>Gives the current that the loads draw if there is voltage.</summary>
    /// <param name="seconds">Time since the start of the simulation.</param>
    /// <returns>Amperes, 0 or more.</returns>
    double AmpsAt(double seconds);
}
