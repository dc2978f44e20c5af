namespace Daly.Sensors;

/// <summary>The raw result of one conversion and when it was read, until it is known that it can be trusted.</summary>
internal sealed class Ina226Sample
{
    private readonly Ina226Options _options;

    internal Ina226Sample(Ina226Options options) => _options = options;

    /// <summary>Gets or sets the shunt register as a signed number.</summary>
    internal int ShuntRaw { get; set; }

    internal int BusRaw { get; set; }

    internal long TimestampMs { get; set; }

    private bool IsSaturated => ShuntRaw == Ina226Registers.ShuntMaximum || ShuntRaw == Ina226Registers.ShuntMinimum;

    /// <summary>Turns the raw result into quantities, and makes it the reading's next.</summary>
    internal void DeliverTo(ShuntReading reading)
    {
        long nanoVolts = (long)ShuntRaw * Ina226Registers.ShuntNanoVoltsPerBit;
        reading.ShuntRaw = ShuntRaw;
        reading.ShuntNanoVolts = _options.IsInverted ? -nanoVolts : nanoVolts;
        reading.CurrentMicroAmps = _options.Rating.MicroAmps(reading.ShuntNanoVolts);
        reading.BusMicroVolts = (long)BusRaw * Ina226Registers.BusMicroVoltsPerBit;
        reading.BusMilliVolts = (int)(reading.BusMicroVolts / 1000);
        reading.IsSaturated = IsSaturated;
        reading.TimestampMs = TimestampMs;
        reading.Sequence++;
        reading.IsValid = true;
    }
}
