namespace Daly.Simulator.Ina226;

/// <summary>What is connected to the measuring pins of a simulated INA226 now.</summary>
public interface IShuntInput
{
    /// <summary>Gets the voltage IN+ − IN− in nanovolts.</summary>
    long ShuntNanoVolts { get; }

    /// <summary>Gets the voltage at VBUS in microvolts.</summary>
    long BusMicroVolts { get; }
}
