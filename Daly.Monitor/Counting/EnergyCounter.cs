using Daly.Monitor.Records;

namespace Daly.Monitor.Counting;

/// <summary>Counts energy in and out, in milliwatt-seconds with remainder; both only grow.</summary>
public sealed class EnergyCounter
{
    // µA·s × mV are nanojoules: a million of them are a milliwatt-second.
    private readonly ScaledTotal _charged = new ScaledTotal(Whole.Million);
    private readonly ScaledTotal _discharged = new ScaledTotal(Whole.Million);

    /// <summary>Gets what flowed in, in milliwatt-seconds.</summary>
    public long ChargedMilliWattSeconds => _charged.Total;

    /// <summary>Gets what flowed out, in milliwatt-seconds.</summary>
    public long DischargedMilliWattSeconds => _discharged.Total;

    /// <summary>Counts.</summary>
    /// <param name="chargedMicroAmpSeconds">Charge that flowed in, 0 or more, at most 8·10¹³ at once.</param>
    /// <param name="dischargedMicroAmpSeconds">Charge that flowed out, 0 or more, at most 8·10¹³ at once.</param>
    /// <param name="milliVolts">Voltage meanwhile; nothing is counted at an absent one.</param>
    public void Add(long chargedMicroAmpSeconds, long dischargedMicroAmpSeconds, int milliVolts)
    {
        if (milliVolts < 0)
            return;

        _charged.Add(chargedMicroAmpSeconds, milliVolts);
        _discharged.Add(dischargedMicroAmpSeconds, milliVolts);
    }

    internal void Reset()
    {
        _charged.Total = 0;
        _charged.Remainder = 0;
        _discharged.Total = 0;
        _discharged.Remainder = 0;
    }

    internal void Save(RecordWriter writer)
    {
        writer.Long(_charged.Total);
        writer.Long(_charged.Remainder);
        writer.Long(_discharged.Total);
        writer.Long(_discharged.Remainder);
    }

    internal void Load(RecordReader reader)
    {
        _charged.Total = reader.Long();
        _charged.Remainder = reader.Long();
        _discharged.Total = reader.Long();
        _discharged.Remainder = reader.Long();
    }
}
