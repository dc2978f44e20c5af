using Daly.Sensors;

namespace Daly.Simulator.Ina226;

/// <summary>Turns mean voltages into register values: gain, offset, noise, quantisation and clipping.</summary>
internal sealed class Quantizer(Ina226Errors errors, int seed)
{
    private readonly Random _random = new(seed);

    internal int Shunt(long nanoVolts)
    {
        long seen = nanoVolts + (nanoVolts * errors.ShuntGainPpm / 1_000_000) + errors.ShuntOffsetNanoVolts + Noise();
        long bits = RoundToNearest(seen, Ina226Registers.ShuntNanoVoltsPerBit);
        return (int)Math.Clamp(bits, Ina226Registers.ShuntMinimum, Ina226Registers.ShuntMaximum);
    }

    internal int Bus(long microVolts)
    {
        long seen = microVolts + (microVolts * errors.BusGainPpm / 1_000_000) + errors.BusOffsetMicroVolts;
        return (int)Math.Clamp(RoundToNearest(seen, Ina226Registers.BusMicroVoltsPerBit), 0, short.MaxValue);
    }

    private static long RoundToNearest(long value, long step) =>
        (long)Math.Round((decimal)value / step, MidpointRounding.AwayFromZero);

    private long Noise()
    {
        if (errors.ShuntNoiseNanoVolts == 0)
            return 0;

        // Box and Muller; 1 − u keeps the logarithm away from 0.
        double radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
        return (long)(errors.ShuntNoiseNanoVolts * radius * Math.Cos(2 * Math.PI * _random.NextDouble()));
    }
}
