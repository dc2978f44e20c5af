using Daly.Monitor.Records;
using Daly.Sensors;

namespace Daly.Monitor.Calibration;

/// <summary>What was found out about this sensor and shunt: offset and gain of the current, gain of the voltage.</summary>
/// <remarks>The direction is the driver's; nothing here turns it.</remarks>
public sealed class ShuntCalibration
{
    /// <summary>Gets the shunt voltage that is measured when there is none, in nanovolts.</summary>
    public int OffsetNanoVolts { get; internal set; }

    /// <summary>Gets what the current is multiplied by, less one, in parts per million.</summary>
    public int GainPpm { get; internal set; }

    /// <summary>Gets what the voltage is multiplied by, less one, in parts per million.</summary>
    public int VoltageGainPpm { get; internal set; }

    /// <summary>Gives the current.</summary>
    /// <param name="shuntNanoVolts">Shunt voltage as measured.</param>
    /// <returns>Microamperes.</returns>
    public long MicroAmps(long shuntNanoVolts, ShuntRating rating) =>
        Scaled(rating.MicroAmps(shuntNanoVolts - OffsetNanoVolts), GainPpm);

    /// <summary>Gives the voltage at VBUS.</summary>
    /// <param name="busMicroVolts">Bus voltage as measured.</param>
    /// <returns>Microvolts.</returns>
    public long MicroVolts(long busMicroVolts) => Scaled(busMicroVolts, VoltageGainPpm);

    /// <summary>Forgets everything.</summary>
    public void Reset()
    {
        OffsetNanoVolts = 0;
        GainPpm = 0;
        VoltageGainPpm = 0;
    }

    internal void Save(RecordWriter writer)
    {
        writer.Int(OffsetNanoVolts);
        writer.Int(GainPpm);
        writer.Int(VoltageGainPpm);
    }

    internal void Load(RecordReader reader)
    {
        OffsetNanoVolts = reader.Int();
        GainPpm = reader.Int();
        VoltageGainPpm = reader.Int();
    }

    private static long Scaled(long value, int gainPpm) =>
        gainPpm == 0 ? value : Whole.Round(value * (Whole.Million + gainPpm), Whole.Million);
}
