using Daly.Monitor.Records;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Counting;

/// <summary>Counts the charge of both current sources, each with a counter of its own, and says what is new.</summary>
public sealed class ChargeFlow
{
    private readonly ChargeCounter _shunt = new ChargeCounter(CurrentInput.PatienceMs);
    private readonly ChargeCounter _bms = new ChargeCounter(CurrentInput.PatienceMs);
    private long _countedCharged;
    private long _countedDischarged;
    private int _storedGaps;
    private long _storedGapMs;

    internal ChargeFlow()
    {
    }

    /// <summary>Gets what ever flowed in, in microampere-seconds.</summary>
    public long ChargedMicroAmpSeconds { get; private set; }

    /// <summary>Gets what ever flowed out, in microampere-seconds.</summary>
    public long DischargedMicroAmpSeconds { get; private set; }

    /// <summary>Gets how often the shunt was silent for too long.</summary>
    public int Gaps => _storedGaps + _shunt.Gaps;

    /// <summary>Gets for how long in total the shunt was silent, in milliseconds.</summary>
    public long GapMs => _storedGapMs + _shunt.GapMs;

    /// <summary>Gets how many impossible currents were refused.</summary>
    public int Refused => _shunt.Refused + _bms.Refused;

    /// <summary>Gets what the last sample added to the charge that flowed in.</summary>
    internal long NewlyCharged { get; private set; }

    /// <summary>Gets what the last sample added to the charge that flowed out.</summary>
    internal long NewlyDischarged { get; private set; }

    internal ChargeStep Add(CurrentSource source, long atMs, long microAmps, bool isSaturated)
    {
        ChargeCounter counter = source == CurrentSource.Shunt ? _shunt : _bms;
        ChargeStep step = counter.Add(atMs, microAmps, isSaturated);
        long charged = _shunt.ChargedMicroAmpSeconds + _bms.ChargedMicroAmpSeconds;
        long discharged = _shunt.DischargedMicroAmpSeconds + _bms.DischargedMicroAmpSeconds;
        NewlyCharged = charged - _countedCharged;
        NewlyDischarged = discharged - _countedDischarged;
        _countedCharged = charged;
        _countedDischarged = discharged;
        ChargedMicroAmpSeconds += NewlyCharged;
        DischargedMicroAmpSeconds += NewlyDischarged;
        return step;
    }

    internal void Reset()
    {
        ChargedMicroAmpSeconds = 0;
        DischargedMicroAmpSeconds = 0;
        _storedGaps = -_shunt.Gaps;
        _storedGapMs = -_shunt.GapMs;
    }

    internal void Save(RecordWriter writer)
    {
        writer.Long(ChargedMicroAmpSeconds);
        writer.Long(DischargedMicroAmpSeconds);
        writer.Int(Gaps);
        writer.Long(GapMs);
    }

    internal void Load(RecordReader reader)
    {
        ChargedMicroAmpSeconds = reader.Long();
        DischargedMicroAmpSeconds = reader.Long();
        _storedGaps = reader.Int();
        _storedGapMs = reader.Long();
    }
}
