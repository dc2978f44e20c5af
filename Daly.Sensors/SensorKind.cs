namespace Daly.Sensors;

/// <summary>What there is to know of a sensor without asking it: its name and its limits, from its datasheet.</summary>
public sealed class SensorKind
{
    /// <param name="name">At most seven characters.</param>
    /// <param name="maxBusMilliVolts">More than this its voltage input must never see; a reading above it is none.</param>
    /// <param name="busOhms">What its voltage input has to ground.</param>
    /// <param name="stepNanoVolts">What one step of the shunt voltage is.</param>
    /// <param name="fullScaleNanoVolts">The largest shunt voltage.</param>
    /// <param name="maxOffsetNanoVolts">The largest shunt voltage that it may show when there is none.</param>
    public SensorKind(string name, int maxBusMilliVolts, int busOhms, int stepNanoVolts, int fullScaleNanoVolts, int maxOffsetNanoVolts)
    {
        Name = name;
        MaxBusMilliVolts = maxBusMilliVolts;
        BusOhms = busOhms;
        StepNanoVolts = stepNanoVolts;
        FullScaleNanoVolts = fullScaleNanoVolts;
        MaxOffsetNanoVolts = maxOffsetNanoVolts;
    }

    public string Name { get; }

    public int MaxBusMilliVolts { get; }

    public int BusOhms { get; }

    public int StepNanoVolts { get; }

    public int FullScaleNanoVolts { get; }

    public int MaxOffsetNanoVolts { get; }

    /// <summary>Finds a kind by the word of <c>shunt.sensor</c>.</summary>
    public static SensorKind Of(string word)
    {
        switch (word)
        {
            default:
                return Ina226.Chip;
        }
    }

    /// <summary>Gives a resistor from the voltage input to ground with the input's own beside it.</summary>
    /// <returns>Ohms, rounded to the nearest: 1 stays 1.</returns>
    public long LoadedOhms(long resistorOhms)
    {
        long sum = resistorOhms + BusOhms;
        return ((resistorOhms * BusOhms) + (sum / 2)) / sum;
    }

    /// <summary>Gives what a shunt turns into heat at full scale.</summary>
    /// <param name="amps">Its rated current.</param>
    /// <param name="milliVolts">Its voltage at that current.</param>
    /// <returns>mW, rounded down.</returns>
    public long FullScaleMilliWatts(int amps, int milliVolts) =>
        (long)FullScaleNanoVolts * (FullScaleNanoVolts / 1000) * amps / milliVolts / 1_000_000_000;
}
