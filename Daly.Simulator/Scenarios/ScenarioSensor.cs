using Daly.Sensors;
using Daly.Simulator.Ina226;

namespace Daly.Simulator.Scenarios;

/// <summary>The shunt with its INA226, result by result: gain, offset, drift, noise, steps, range and losses.</summary>
/// <remarks>The register-level model does the same with every transfer on the bus; a month of it would take minutes.</remarks>
public sealed class ScenarioSensor
{
    private const double NanoPerUnit = 1e9;
    private readonly Quantizer _quantizer;
    private readonly SensorErrors _errors;
    private readonly Random _losses;
    private readonly ShuntRating _rating;

    internal ScenarioSensor(SensorErrors errors, ShuntRating rating)
    {
        _errors = errors;
        _rating = rating;
        _losses = new Random(errors.Seed);
        _quantizer = new Quantizer(
            new Ina226Errors
            {
                ShuntGainPpm = errors.GainPpm,
                ShuntNoiseNanoVolts = errors.NoiseNanoVolts,
                ShuntOffsetNanoVolts =
                    (long)(errors.OffsetNanoVolts + (errors.DriftNanoVoltsPerKelvin * errors.WarmerKelvin)),
            },
            errors.Seed);
    }

    /// <summary>Gets or sets whether it is connected.</summary>
    public bool IsPlugged { get; set; } = true;

    /// <summary>Gets the reading, the same object always.</summary>
    public ShuntReading Reading { get; } = new();

    internal void Measure(double meanAmps, double busVolts, long atMs)
    {
        if (!IsPlugged || (_errors.LostPart > 0 && _losses.NextDouble() < _errors.LostPart))
        {
            Reading.Invalidate();
            return;
        }

        var raw = _quantizer.Shunt((long)(meanAmps * NanoPerUnit * _rating.MilliVolts / 1000 / _rating.Amps));
        Reading.ShuntRaw = raw;
        Reading.ShuntNanoVolts = (long)raw * Ina226Registers.ShuntNanoVoltsPerBit;
        Reading.CurrentMicroAmps = _rating.MicroAmps(Reading.ShuntNanoVolts);
        Reading.BusMicroVolts =
            (long)_quantizer.Bus((long)(busVolts * 1e6)) * Ina226Registers.BusMicroVoltsPerBit;
        Reading.BusMilliVolts = (int)(Reading.BusMicroVolts / 1000);
        Reading.IsSaturated = raw is Ina226Registers.ShuntMaximum or Ina226Registers.ShuntMinimum;
        Reading.TimestampMs = atMs;
        Reading.Sequence++;
        Reading.IsValid = true;
    }
}
