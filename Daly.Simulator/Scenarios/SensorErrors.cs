namespace Daly.Simulator.Scenarios;

/// <summary>How the shunt sensor errs after its calibration.</summary>
public sealed record SensorErrors
{
    /// <summary>Gets an ideal INA226: only its steps of 2.5 µV and 1.25 mV are left.</summary>
    public static SensorErrors None { get; } = new();

    /// <summary>
    /// Gets the worst that the datasheet allows after a zero calibration at another temperature: 0.1 µV/°C over 20 °C, all
    /// the time in one direction, and 0.1 % gain.
    /// </summary>
    public static SensorErrors WorstAfterZero { get; } = new()
    {
        DriftNanoVoltsPerKelvin = 100,
        WarmerKelvin = 20,
        GainPpm = 1000,
        NoiseNanoVolts = 1250,
    };

    /// <summary>Gets what is left of the offset, in nanovolts.</summary>
    public double OffsetNanoVolts { get; init; }

    /// <summary>Gets the drift of the offset, in nanovolts per kelvin; it has one sign.</summary>
    public double DriftNanoVoltsPerKelvin { get; init; }

    /// <summary>Gets how much warmer than at the calibration the chip is.</summary>
    public double WarmerKelvin { get; init; }

    /// <summary>Gets the error of the gain in parts per million, chip and shunt together.</summary>
    public int GainPpm { get; init; }

    /// <summary>Gets the standard deviation of a result, in nanovolts.</summary>
    public long NoiseNanoVolts { get; init; }

    /// <summary>Gets the part of the results that gets lost, 0 to 1.</summary>
    public double LostPart { get; init; }

    /// <summary>Gets the seed of noise and losses.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Gives the same errors with the other sign.</summary>
    public SensorErrors Opposite() => this with
    {
        OffsetNanoVolts = -OffsetNanoVolts,
        DriftNanoVoltsPerKelvin = -DriftNanoVoltsPerKelvin,
        GainPpm = -GainPpm,
    };
}
