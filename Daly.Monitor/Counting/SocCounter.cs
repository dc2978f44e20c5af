using Daly.Monitor.Records;
using Daly.Monitor.Settings;

namespace Daly.Monitor.Counting;

/// <summary>The charge in the battery as far as it can be counted: never clamped, every remainder kept.</summary>
internal sealed class SocCounter
{
    private const int RatedHours = 20;
    private const int LongestStepMs = 60_000;

    private readonly MonitorOptions _options;
    private readonly ScaledTotal _charged = new ScaledTotal(Whole.Million);
    private readonly ScaledTotal _discharged = new ScaledTotal(Whole.Million);
    private readonly ScaledTotal _drained = new ScaledTotal(1000);
    private long _lastMs = Absent.Long;

    internal SocCounter(MonitorOptions options) => _options = options;

    /// <summary>Gets or sets the charge in microampere-seconds.</summary>
    internal long MicroAmpSeconds { get; set; }

    /// <summary>Gets the movement since an anchor, for learning the capacity.</summary>
    internal long SinceAnchorMicroAmpSeconds { get; set; }

    internal void Add(long chargedMicroAmpSeconds, long dischargedMicroAmpSeconds, long currentMicroAmps)
    {
        if (chargedMicroAmpSeconds > 0)
            Move(_charged.Add(chargedMicroAmpSeconds, _options.EfficiencyPpm));

        if (dischargedMicroAmpSeconds > 0)
            Move(-_discharged.Add(dischargedMicroAmpSeconds, PeukertPpm(currentMicroAmps)));
    }

    /// <summary>Takes off what is drawn without passing the shunt. A step of the clock is not a time to take off for.</summary>
    internal void Pass(long nowMs)
    {
        long elapsedMs = _lastMs == Absent.Long ? 0 : nowMs - _lastMs;
        _lastMs = nowMs;
        if (elapsedMs > 0 && elapsedMs <= LongestStepMs)
            Move(-_drained.Add(elapsedMs, _options.ParasiticMicroAmps));
    }

    internal void Save(RecordWriter writer)
    {
        writer.Long(MicroAmpSeconds);
        writer.Long(SinceAnchorMicroAmpSeconds);
        writer.Long(_charged.Remainder);
        writer.Long(_discharged.Remainder);
        writer.Long(_drained.Remainder);
    }

    internal void Load(RecordReader reader)
    {
        MicroAmpSeconds = reader.Long();
        SinceAnchorMicroAmpSeconds = reader.Long();
        _charged.Remainder = reader.Long();
        _discharged.Remainder = reader.Long();
        _drained.Remainder = reader.Long();
    }

    private void Move(long microAmpSeconds)
    {
        MicroAmpSeconds += microAmpSeconds;
        SinceAnchorMicroAmpSeconds += microAmpSeconds;
    }

    private int PeukertPpm(long currentMicroAmps) => _options.PeukertThousandths == 1000
        ? Whole.Million
        : Peukert.FactorPpm(
            Whole.Size(currentMicroAmps), _options.ShareMicroAmps(1000 / RatedHours), _options.PeukertThousandths);
}
