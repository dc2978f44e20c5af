namespace Daly.Simulator.Battery;

/// <summary>A mains charger: constant current up to its voltage, then constant voltage.</summary>
/// <param name="regulatedVolts">Voltage limit.</param>
public sealed class ConstantCharger(double amps, double regulatedVolts) : IChargerProfile
{
    /// <summary>Gets or sets the current limit in amperes, 0 = switched off.</summary>
    public double Amps { get; set; } = amps;

    /// <summary>Gets or sets the voltage limit.</summary>
    public double RegulatedVolts { get; set; } = regulatedVolts;

    /// <summary>Gets or sets the voltage without a battery; the voltage limit unless set.</summary>
    public double? OpenCircuitVolts { get; set; }

    public ChargerOutput At(double seconds) => new(Amps, RegulatedVolts, OpenCircuitVolts ?? RegulatedVolts);
}
