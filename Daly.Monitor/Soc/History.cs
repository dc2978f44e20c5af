using Daly.Monitor.Records;

namespace Daly.Monitor.Soc;

/// <summary>What the battery has been through; nothing here is forgotten at a restart.</summary>
public sealed class History
{
    private const long MilliSecondsPerHour = 3_600_000;
    private const long SecondsPerHour = 3600;
    private const long LongestStepMs = 60_000;

    private long _fullUnixSeconds = Absent.Long;
    private long _sinceFullMs = Absent.Long;
    private long _lastMs = Absent.Long;

    internal History()
    {
    }

    /// <summary>Gets how often an anchor was met.</summary>
    public int Syncs { get; private set; }

    /// <summary>Gets how far the count was off at the last anchor, in ppm of the capacity, too high is positive; or absent.</summary>
    public int LastSyncErrorPpm { get; private set; } = Absent.Value;

    /// <summary>Gets the most that was ever missing to full, in microampere-seconds.</summary>
    public long DeepestDischargeMicroAmpSeconds { get; private set; }

    /// <summary>Gets the most that was missing to full since the last full charge, in microampere-seconds.</summary>
    public long LastDischargeMicroAmpSeconds { get; private set; }

    /// <summary>Gets what was discharged since the last full charge, in microampere-seconds, or <see cref="Absent.Long"/>.</summary>
    public long SinceFullMicroAmpSeconds { get; private set; } = Absent.Long;

    /// <summary>Gets the lowest voltage of the cells together, in millivolts, or <see cref="Absent.Value"/>.</summary>
    public int LowestMilliVolts { get; private set; } = Absent.Value;

    /// <summary>Gets the highest voltage of the cells together, in millivolts, or <see cref="Absent.Value"/>.</summary>
    public int HighestMilliVolts { get; private set; } = Absent.Value;

    /// <summary>Gets the largest charge current in microamperes.</summary>
    public long HighestChargeMicroAmps { get; private set; }

    /// <summary>Gets the largest discharge current in microamperes, as a positive number.</summary>
    public long HighestDischargeMicroAmps { get; private set; }

    /// <summary>Gets or sets the wall clock in Unix seconds, or <see cref="Absent.Long"/> before it is set.</summary>
    /// <remarks>Used only to tell the hours since a full charge across a restart; nothing is ever integrated over it.</remarks>
    public long UnixSeconds { get; set; } = Absent.Long;

    /// <summary>
    /// Gets the hours since the last full charge, in tenths, or <see cref="Absent.Long"/>: there was none, or a restart
    /// without a wall clock lies in between.
    /// </summary>
    public long SinceFullDeciHours
    {
        get
        {
            if (_sinceFullMs != Absent.Long)
                return _sinceFullMs * 10 / MilliSecondsPerHour;

            bool isKnown = _fullUnixSeconds != Absent.Long && UnixSeconds >= _fullUnixSeconds;
            return isKnown ? (UnixSeconds - _fullUnixSeconds) * 10 / SecondsPerHour : Absent.Long;
        }
    }

    internal void Pass(long nowMs)
    {
        long elapsedMs = _lastMs == Absent.Long ? 0 : nowMs - _lastMs;
        _lastMs = nowMs;
        if (_sinceFullMs != Absent.Long && elapsedMs > 0 && elapsedMs <= LongestStepMs)
            _sinceFullMs += elapsedMs;
    }

    internal void Add(long microAmps, long dischargedMicroAmpSeconds)
    {
        HighestChargeMicroAmps = Whole.Most(HighestChargeMicroAmps, microAmps);
        HighestDischargeMicroAmps = Whole.Most(HighestDischargeMicroAmps, -microAmps);
        if (SinceFullMicroAmpSeconds != Absent.Long)
            SinceFullMicroAmpSeconds += dischargedMicroAmpSeconds;
    }

    internal void Missing(long microAmpSeconds)
    {
        LastDischargeMicroAmpSeconds = Whole.Most(LastDischargeMicroAmpSeconds, microAmpSeconds);
        DeepestDischargeMicroAmpSeconds = Whole.Most(DeepestDischargeMicroAmpSeconds, microAmpSeconds);
    }

    internal void Voltage(int milliVolts)
    {
        if (LowestMilliVolts == Absent.Value || milliVolts < LowestMilliVolts)
            LowestMilliVolts = milliVolts;

        if (milliVolts > HighestMilliVolts)
            HighestMilliVolts = milliVolts;
    }

    internal void Synced(bool isFull, int errorPpm)
    {
        Syncs++;
        if (errorPpm != Absent.Value)
            LastSyncErrorPpm = errorPpm;

        if (isFull)
            FullAgain();
    }

    /// <summary>The battery is full, whether that is news or not.</summary>
    internal void FullAgain()
    {
        _sinceFullMs = 0;
        _fullUnixSeconds = UnixSeconds;
        SinceFullMicroAmpSeconds = 0;
        LastDischargeMicroAmpSeconds = 0;
    }

    /// <summary>Forgets counts, extremes and depths; when the battery was full last is no count.</summary>
    internal void Reset()
    {
        Syncs = 0;
        LastSyncErrorPpm = Absent.Value;
        DeepestDischargeMicroAmpSeconds = 0;
        LastDischargeMicroAmpSeconds = 0;
        LowestMilliVolts = Absent.Value;
        HighestMilliVolts = Absent.Value;
        HighestChargeMicroAmps = 0;
        HighestDischargeMicroAmps = 0;
    }

    internal void Save(RecordWriter writer)
    {
        writer.Int(Syncs);
        writer.Int(LastSyncErrorPpm);
        writer.Long(DeepestDischargeMicroAmpSeconds);
        writer.Long(LastDischargeMicroAmpSeconds);
        writer.Long(SinceFullMicroAmpSeconds);
        writer.Int(LowestMilliVolts);
        writer.Int(HighestMilliVolts);
        writer.Long(HighestChargeMicroAmps);
        writer.Long(HighestDischargeMicroAmps);
        writer.Long(_fullUnixSeconds);
    }

    internal void Load(RecordReader reader)
    {
        Syncs = reader.Int();
        LastSyncErrorPpm = reader.Int();
        DeepestDischargeMicroAmpSeconds = reader.Long();
        LastDischargeMicroAmpSeconds = reader.Long();
        SinceFullMicroAmpSeconds = reader.Long();
        LowestMilliVolts = reader.Int();
        HighestMilliVolts = reader.Int();
        HighestChargeMicroAmps = reader.Long();
        HighestDischargeMicroAmps = reader.Long();
        _fullUnixSeconds = reader.Long();
        _sinceFullMs = Absent.Long;
    }
}
