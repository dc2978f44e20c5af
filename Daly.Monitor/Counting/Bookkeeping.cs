using Daly.Monitor.Records;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Counting;

/// <summary>Books every sample: charge, energy, extremes, means, and what makes the count doubtful.</summary>
internal sealed class Bookkeeping
{
    private readonly MonitorOptions _options;
    private readonly CurrentInput _current;
    private readonly VoltageInput _voltage;
    private readonly SocState _soc;
    private readonly SocCounter _counter;
    private readonly CurrentThreshold _threshold = new CurrentThreshold();

    internal Bookkeeping(MonitorOptions options, CurrentInput current, VoltageInput voltage, SocState soc, SocCounter counter)
    {
        _options = options;
        _current = current;
        _voltage = voltage;
        _soc = soc;
        _counter = counter;
        Budget = new ErrorBudget(options);
        TimeLeft = new TimeLeft(options);
        Rest = new RestVoltage(options);
    }

    internal ChargeFlow Flow { get; } = new ChargeFlow();

    internal EnergyCounter Energy { get; } = new EnergyCounter();

    internal History History { get; } = new History();

    internal SourceComparison Comparison { get; } = new SourceComparison();

    internal ErrorBudget Budget { get; }

    internal TimeLeft TimeLeft { get; }

    internal RestVoltage Rest { get; }

    internal void Pass(long nowMs)
    {
        _counter.Pass(nowMs);
        Budget.Pass(nowMs);
        History.Pass(nowMs);
    }

    /// <summary>Books the new sample of the current.</summary>
    /// <returns>Whether it was believed: not when it is an impossible one.</returns>
    internal bool Count()
    {
        long atMs = _current.AtMs;
        long microAmps = _current.MicroAmps;
        bool isShunt = _current.Source == CurrentSource.Shunt;
        if (Whole.Size(microAmps) > ChargeCounter.MaxMicroAmps)
        {
            Flow.Add(_current.Source, atMs, microAmps, _current.IsSaturated);
            return false;
        }

        if (isShunt)
            Comparison.AddShunt(atMs, microAmps);

        long counted = isShunt
            ? _threshold.Apply(atMs, microAmps, _options.CountingThresholdMicroAmps) : microAmps;
        ChargeStep step = Flow.Add(_current.Source, atMs, counted, _current.IsSaturated);
        Book(microAmps);
        TimeLeft.Add(atMs, microAmps);
        Rest.Add(atMs, microAmps);
        Doubt(step, isShunt);
        return true;
    }

    /// <summary>No source says anything.</summary>
    internal void Blind()
    {
        _soc.Disturb(SocDoubt.Gap);
        TimeLeft.Clear();
        Rest.Clear();
    }

    /// <summary>Sets everything that only grows, and what follows from it, to nothing.</summary>
    internal void ResetCounters()
    {
        Flow.Reset();
        Energy.Reset();
        History.Reset();
    }

    internal void Save(RecordWriter writer)
    {
        Flow.Save(writer);
        Energy.Save(writer);
        History.Save(writer);
    }

    internal void Load(RecordReader reader)
    {
        Flow.Load(reader);
        Energy.Load(reader);
        History.Load(reader);
    }

    private void Book(long microAmps)
    {
        _counter.Add(Flow.NewlyCharged, Flow.NewlyDischarged, microAmps);
        Budget.Add(Flow.NewlyCharged);
        Energy.Add(Flow.NewlyCharged, Flow.NewlyDischarged, _voltage.MilliVolts);
        History.Add(microAmps, Flow.NewlyDischarged);
    }

    private void Doubt(ChargeStep step, bool isShunt)
    {
        if (step == ChargeStep.Gap)
            _soc.Disturb(SocDoubt.Gap);

        if (_current.IsSaturated)
            _soc.Disturb(SocDoubt.Saturated);

        if (!isShunt)
            _soc.Disturb(SocDoubt.BmsCurrent);

        if (Budget.IsSpent)
            _soc.Disturb(SocDoubt.LongAgo);
    }
}
