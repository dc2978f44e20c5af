using Daly.Hal.Sensors;
using Daly.Monitor.Anchors;
using Daly.Monitor.Calibration;
using Daly.Monitor.Counting;
using Daly.Monitor.Persistence;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor;

/// <summary>The battery monitor: counts what flows, finds out when the battery is full or empty, and knows how far to trust it.</summary>
/// <remarks>
/// Told the time, the shunt's reading and what the BMS says; nothing in it reads a clock, blocks, throws or allocates
/// after construction. Positive current charges.
/// </remarks>
public sealed class BatteryMonitor
{
    private const int SuspectPermille = 100;

    private readonly CurrentInput _current;
    private readonly VoltageInput _voltage;
    private readonly CurrentThreshold _threshold = new CurrentThreshold();
    private readonly SocCounter _counter;
    private readonly ErrorBudget _budget;
    private readonly TimeLeft _timeLeft;
    private readonly RestVoltage _rest;
    private readonly StopAnchor _stop;
    private readonly EmptyAnchor _empty;
    private readonly AnchorInput _anchorInput = new AnchorInput(new BmsView());

    /// <summary>Initializes a new instance of the <see cref="BatteryMonitor"/> class.</summary>
    /// <param name="options">Settings that passed <see cref="MonitorOptionsCheck"/>.</param>
    public BatteryMonitor(MonitorOptions options)
    {
        Options = options;
        _current = new CurrentInput(options, Calibration);
        _voltage = new VoltageInput(options, Calibration);
        _counter = new SocCounter(options);
        _budget = new ErrorBudget(options);
        _timeLeft = new TimeLeft(options);
        _rest = new RestVoltage(options);
        _stop = new StopAnchor(options);
        _empty = new EmptyAnchor(options);
        Soc = new SocState(options, _counter);
        Full = new FullAnchor(options);
        Learning = new CapacityLearning(options);
    }

    /// <summary>Gets the settings.</summary>
    public MonitorOptions Options { get; }

    /// <summary>Gets offset and gains.</summary>
    public ShuntCalibration Calibration { get; } = new ShuntCalibration();

    /// <summary>Gets the state of charge.</summary>
    public SocState Soc { get; }

    /// <summary>Gets why the battery is not taken for full now.</summary>
    public FullAnchor Full { get; }

    /// <summary>Gets the charge that flowed in and out.</summary>
    public ChargeFlow Flow { get; } = new ChargeFlow();

    /// <summary>Gets the energy that flowed in and out.</summary>
    public EnergyCounter Energy { get; } = new EnergyCounter();

    /// <summary>Gets syncs, extremes and depths.</summary>
    public History History { get; } = new History();

    /// <summary>Gets the suggested capacity.</summary>
    public CapacityLearning Learning { get; }

    /// <summary>Gets how shunt and BMS compare.</summary>
    public SourceComparison Comparison { get; } = new SourceComparison();

    /// <summary>Gets where the current comes from now.</summary>
    public CurrentSource Source => _current.Source;

    /// <summary>Gets the current in microamperes, threshold not applied, or <see cref="NotKnown.Long"/>.</summary>
    public long CurrentMicroAmps => _current.MicroAmps;

    /// <summary>Gets the mean current of three minutes in microamperes, or <see cref="NotKnown.Long"/>.</summary>
    public long AverageMicroAmps => _timeLeft.AverageMicroAmps;

    /// <summary>Gets whether the true current is larger than what is measured.</summary>
    public bool IsSaturated => _current.IsSaturated;

    /// <summary>Gets the pack voltage in millivolts, or <see cref="NotKnown.Value"/>. Not the cells' while a FET is off.</summary>
    public int MilliVolts => _voltage.MilliVolts;

    /// <summary>Gets the power in milliwatts, or <see cref="NotKnown.Long"/>.</summary>
    public long MilliWatts => CurrentMicroAmps == NotKnown.Long || MilliVolts == NotKnown.Value
        ? NotKnown.Long : Whole.Round(CurrentMicroAmps * MilliVolts, Whole.Million);

    /// <summary>Gets the time until <see cref="MonitorOptions.FloorPermille"/> in seconds, or <see cref="NotKnown.Value"/>.</summary>
    public int TimeToGoSeconds => Soc.Basis == SocBasis.None
        ? NotKnown.Value : _timeLeft.ToGoSeconds(Soc.RemainingMicroAmpSeconds);

    /// <summary>Gets the time until full in seconds, or <see cref="NotKnown.Value"/>.</summary>
    public int TimeToFullSeconds => Soc.Basis == SocBasis.None
        ? NotKnown.Value : _timeLeft.ToFullSeconds(Soc.RemainingMicroAmpSeconds);

    /// <summary>Gets the discharged charge in capacities, in thousandths.</summary>
    public long CyclesPermille => Options.ShareOfCapacityPpm(Flow.DischargedMicroAmpSeconds) / 1000;

    /// <summary>Gets whether the cells, after a rest, say something else than the SOC: more than 10 % apart.</summary>
    public bool IsSocSuspect { get; private set; }

    /// <summary>Does one step.</summary>
    /// <param name="nowMs">Monotonic time in milliseconds; call at least every 250 ms, or the anchors see gaps.</param>
    /// <param name="reading">The shunt's reading; one that was seen before is not counted again.</param>
    /// <param name="bms">What is known of the BMS.</param>
    public void Tick(long nowMs, ShuntReading reading, BmsView bms)
    {
        _counter.Pass(nowMs);
        _budget.Pass(nowMs);
        History.Pass(nowMs);
        bool isNew = _current.Update(nowMs, reading, bms);
        _voltage.Update(nowMs, reading, bms);
        if (isNew)
            Count();
        else if (_current.Source == CurrentSource.None)
            Blind();

        Comparison.Update(nowMs, bms);
        Estimate(nowMs, bms);
        Anchor(nowMs, bms, isNew);
        Settle();
    }

    /// <summary>Sets the SOC by command; it is an estimate.</summary>
    /// <param name="permille">0 to 1000; other values are ignored.</param>
    /// <returns>Whether it was set.</returns>
    public bool TrySetSoc(int permille)
    {
        if (permille < 0 || permille > 1000)
            return false;

        Soc.Start(SocBasis.Command, permille);
        return true;
    }

    internal void Save(RecordWriter writer)
    {
        Calibration.Save(writer);
        _counter.Save(writer);
        _budget.Save(writer);
        Soc.Save(writer);
        Flow.Save(writer);
        Energy.Save(writer);
        History.Save(writer);
        Learning.Save(writer);
    }

    internal void Load(RecordReader reader)
    {
        Calibration.Load(reader);
        _counter.Load(reader);
        _budget.Load(reader);
        Soc.Load(reader);
        Flow.Load(reader);
        Energy.Load(reader);
        History.Load(reader);
        Learning.Load(reader);
        Soc.Disturb(SocDoubt.Restarted);
    }

    private void Count()
    {
        long atMs = _current.AtMs;
        long microAmps = _current.MicroAmps;
        bool isShunt = _current.Source == CurrentSource.Shunt;
        if (Whole.Size(microAmps) > ChargeCounter.MaxMicroAmps)
        {
            Flow.Add(_current.Source, atMs, microAmps, _current.IsSaturated);
            return;
        }

        if (isShunt)
            Comparison.AddShunt(atMs, microAmps);

        long counted = isShunt
            ? _threshold.Apply(atMs, microAmps, Options.CountingThresholdMicroAmps) : microAmps;
        ChargeStep step = Flow.Add(_current.Source, atMs, counted, _current.IsSaturated);
        Book(microAmps);
        _timeLeft.Add(atMs, microAmps);
        _rest.Add(atMs, microAmps);
        _stop.Count(atMs, microAmps);
        Doubt(step, isShunt);
    }

    private void Book(long microAmps)
    {
        _counter.Add(Flow.NewlyCharged, Flow.NewlyDischarged, microAmps);
        _budget.Add(Flow.NewlyCharged);
        Energy.Add(Flow.NewlyCharged, Flow.NewlyDischarged, _voltage.MilliVolts);
        History.Add(microAmps, Flow.NewlyDischarged);
    }

    private void Doubt(ChargeStep step, bool isShunt)
    {
        if (step == ChargeStep.Gap)
            Soc.Disturb(SocDoubt.Gap);

        if (_current.IsSaturated)
            Soc.Disturb(SocDoubt.Saturated);

        if (!isShunt)
            Soc.Disturb(SocDoubt.BmsCurrent);

        if (_budget.IsSpent)
            Soc.Disturb(SocDoubt.LongAgo);
    }

    private void Blind()
    {
        Soc.Disturb(SocDoubt.Gap);
        _timeLeft.Clear();
        _rest.Clear();
    }

    private void Estimate(long nowMs, BmsView bms)
    {
        int rested = _rest.Permille(nowMs, bms);
        if (rested != NotKnown.Value && Soc.Quality != SocQuality.Unknown)
            IsSocSuspect = Whole.Size(Soc.Permille - rested) > SuspectPermille;

        bool mayCorrect = Soc.Quality == SocQuality.Unknown || (IsSocSuspect && Soc.Quality == SocQuality.Estimated);
        if (rested != NotKnown.Value && mayCorrect)
            Soc.Start(SocBasis.RestVoltage, rested);
        else if (Soc.Quality == SocQuality.Unknown && HasBmsSoc(nowMs, bms))
            Soc.Start(SocBasis.BmsSoc, bms.SocPermille);
    }

    private static bool HasBmsSoc(long nowMs, BmsView bms) => bms.IsOnline
        && bms.SocPermille >= 0 && bms.SocPermille <= 1000 && CurrentInput.IsFresh(nowMs, bms.PackAtMs, CurrentInput.PatienceMs);

    private void Anchor(long nowMs, BmsView bms, bool isNew)
    {
        Describe(bms);
        if (_current.Source == CurrentSource.None)
        {
            Full.NoData();
            _empty.Restart();
        }

        bool isFull = isNew && Full.Add(_anchorInput);
        bool isStopped = _stop.Add(nowMs, _anchorInput);
        if (isFull || isStopped)
            Sync(true, bms);
        else if (isNew && _empty.Add(_anchorInput))
            Sync(false, bms);
    }

    private void Describe(BmsView bms)
    {
        _anchorInput.Bms = bms;
        _anchorInput.AtMs = _current.AtMs;
        _anchorInput.CurrentMicroAmps = _current.MicroAmps;
        _anchorInput.AverageMicroAmps = _timeLeft.AverageMicroAmps;
        _anchorInput.ThresholdMicroAmps = _current.Source == CurrentSource.Bms
            ? CurrentInput.BmsDeadBandMicroAmps : Options.CountingThresholdMicroAmps;
        _anchorInput.MilliVolts = _voltage.MilliVolts;
        _anchorInput.IsVoltageOfCells = _voltage.IsOfCells;
        _anchorInput.IsFull = Soc.IsFull;
    }

    private void Sync(bool isFull, BmsView bms)
    {
        bool isNews = isFull ? !Soc.IsFull : !Soc.IsEmpty;
        bool isOpposite = Soc.Basis == (isFull ? SocBasis.Empty : SocBasis.Full) && Soc.Quality == SocQuality.Synced;
        if (isOpposite)
            Learning.Learn(_counter.SinceAnchorMicroAmpSeconds, bms.TemperatureDeciCelsius);

        int errorPpm = Soc.Synced(isFull);
        _counter.SinceAnchorMicroAmpSeconds = 0;
        _budget.Restart();
        _empty.Restart();
        IsSocSuspect = false;
        if (_current.Source == CurrentSource.Bms)
            Soc.Disturb(SocDoubt.BmsCurrent);

        if (isFull)
            Full.Synced();

        if (isNews)
            History.Synced(isFull, errorPpm);
        else if (isFull)
            History.FullAgain();
    }

    private void Settle()
    {
        if (Soc.Basis == SocBasis.None)
            return;

        Soc.Settle();
        if (_voltage.IsOfCells && _voltage.MilliVolts != NotKnown.Value)
            History.Voltage(_voltage.MilliVolts);

        if (Soc.Basis >= SocBasis.Empty)
            History.Missing(Options.CapacityMicroAmpSeconds - Soc.RemainingMicroAmpSeconds);
    }
}
