namespace Daly.Simulator.Battery;

/// <summary>What makes a cell of one design; values are for 100 Ah and scale with the capacity.</summary>
public sealed record CellParameters
{
    /// <summary>Gets the open-circuit voltage curve.</summary>
    public OcvTable Ocv { get; init; } = OcvTable.SinoPoly;

    /// <summary>Gets the ohmic resistance of a 100 Ah cell, in ohms.</summary>
    public double SeriesOhmsAt100AmpHours { get; init; } = 0.0015;

    /// <summary>Gets the resistance of the slow (diffusion) branch of a 100 Ah cell, in ohms.</summary>
    public double SlowOhmsAt100AmpHours { get; init; } = 0.006;

    /// <summary>Gets the time constant of the slow branch, in seconds.</summary>
    public double SlowTimeConstantSeconds { get; init; } = 1800;

    /// <summary>Gets how much of the charge that goes in can be drawn again, as a fraction.</summary>
    public double CoulombicEfficiency { get; init; } = 0.998;

    /// <summary>Gets the self-discharge, in percent of the capacity per 30 days.</summary>
    public double SelfDischargePercentPerMonth { get; init; }

    /// <summary>
    /// Gets the offset that charging adds to the open-circuit voltage and discharging subtracts, in volts.
    /// </summary>
    public double HysteresisVolts { get; init; }
}
