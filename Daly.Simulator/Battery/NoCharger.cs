namespace Daly.Simulator.Battery;

/// <summary>No charger at all.</summary>
public sealed class NoCharger : IChargerProfile
{
    public ChargerOutput At(double seconds) => ChargerOutput.Off;
}
