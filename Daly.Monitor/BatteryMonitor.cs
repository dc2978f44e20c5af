using Daly.Monitor.Anchors;
using Daly.Monitor.Calibration;
using Daly.Monitor.Counting;
using Daly.Monitor.Records;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;
using Daly.Sensors;

namespace Daly.Monitor;

/// <summary>The battery monitor: counts what flows, finds out when the battery is full or empty, and knows how far to trust it.</summary>
/// <remarks>
/// Told the time, the shunt's reading and what the BMS says; nothing in it reads a clock, blocks, throws or allocates
/// after construction. Positive current charges.
/// </remarks>
public sealed class BatteryMonitor
{
    private const int SuspectPermille = 100;

    /// <summary>So far below the charged voltage, per cell, no battery is full: for LiFePO4 that is 3.30 V.</summary>
    private const int NotFullMilliVoltsPerCell = 150;

    private readonly CurrentInput _current;
    private readonly VoltageInput _voltage;
    private readonly SocCounter _counter;
    private readonly Bookkeeping _books;
    private readonly AnchorWatch _anchors;

    /// <param name="options">Settings that passed <see cref="MonitorOptionsCheck"/>; what is set by command is changed in them.</param>
    public BatteryMonitor(MonitorOptions options)
    {
        Options = options;
        RunTime = new RunTimeSettings(options);
        _current = new CurrentInput(options, Calibration);
        _voltage = new VoltageInput(options, Calibration);
        _counter = new SocCounter(options);
        Soc = new SocState(options, _counter);
        _books = new Bookkeeping(options, _current, _voltage, Soc, _counter);
        _anchors = new AnchorWatch(options, _current, _voltage, Soc, _counter, _books);
    }

    /// <summary>Gets the settings.</summary>
    public MonitorOptions Options { get; }

    /// <summary>Gets what of the settings is set by command.</summary>
    public RunTimeSettings RunTime { get; }

    /// <summary>Gets offset and gains.</summary>
    public ShuntCalibration Calibration { get; } = new ShuntCalibration();

    /// <summary>Gets the state of charge.</summary>
    public SocState Soc { get; }

    /// <summary>Gets why the battery is not taken for full now.</summary>
    public FullAnchor Full => _anchors.Full;

    /// <summary>Gets the charge that flowed in and out.</summary>
    public ChargeFlow Flow => _books.Flow;

    /// <summary>Gets the energy that flowed in and out.</summary>
    public EnergyCounter Energy => _books.Energy;

    /// <summary>Gets syncs, extremes and depths.</summary>
    public History History => _books.History;

    /// <summary>Gets the suggested capacity.</summary>
    public CapacityLearning Learning => _anchors.Learning;

    /// <summary>Gets how shunt and BMS compare.</summary>
    public SourceComparison Comparison => _books.Comparison;

    /// <summary>Gets where the current comes from now.</summary>
    public CurrentSource Source => _current.Source;

    /// <summary>Gets the current in microamperes, threshold not applied, or <see cref="Absent.Long"/>.</summary>
    public long CurrentMicroAmps => _current.MicroAmps;

    /// <summary>Gets the mean current of three minutes in microamperes, or <see cref="Absent.Long"/>.</summary>
    public long AverageMicroAmps => _books.TimeLeft.AverageMicroAmps;

    /// <summary>Gets whether the true current is larger than what is measured.</summary>
    public bool IsSaturated => _current.IsSaturated;

    /// <summary>Gets the pack voltage in millivolts, or <see cref="Absent.Value"/>. Not the cells' while a FET is off.</summary>
    public int MilliVolts => _voltage.MilliVolts;

    /// <summary>Gets the power in milliwatts, or <see cref="Absent.Long"/>.</summary>
    public long MilliWatts => CurrentMicroAmps == Absent.Long || MilliVolts == Absent.Value
        ? Absent.Long : Whole.Round(CurrentMicroAmps * MilliVolts, Whole.Million);

    /// <summary>Gets the time until <see cref="MonitorOptions.FloorPermille"/> in seconds, or <see cref="Absent.Value"/>.</summary>
    public int TimeToGoSeconds => Soc.Basis == SocBasis.None
        ? Absent.Value : _books.TimeLeft.ToGoSeconds(Soc.RemainingMicroAmpSeconds);

    /// <summary>Gets the time until full in seconds, or <see cref="Absent.Value"/>.</summary>
    public int TimeToFullSeconds => Soc.Basis == SocBasis.None
        ? Absent.Value : _books.TimeLeft.ToFullSeconds(Soc.RemainingMicroAmpSeconds);

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
        _books.Pass(nowMs);
        bool isNew = _current.Update(nowMs, reading, bms);
        _voltage.Update(nowMs, reading, bms);
        if (isNew && _books.Count())
            _anchors.Count();
        else if (_current.Source == CurrentSource.None && !_current.IsStarting)
            _books.Blind();

        Comparison.Update(nowMs, bms);
        Estimate(nowMs, bms);
        if (_anchors.Look(nowMs, bms, isNew))
            IsSocSuspect = false;

        Settle();
    }

    /// <summary>Sets the SOC by command; it is an estimate.</summary>
    /// <param name="permille">0 to 1000; other values are ignored.</param>
    public bool TrySetSoc(int permille)
    {
        if (permille < 0 || permille > MonitorRanges.FullPermille)
            return false;

        Soc.Start(SocBasis.Command, permille);
        IsSocSuspect = false;
        return true;
    }

    /// <summary>Takes the battery for full now, because somebody says so.</summary>
    /// <returns><c>null</c> when it is done, else a sentence on why that cannot be.</returns>
    public string? TrySync()
    {
        if (Source == CurrentSource.None)
            return "nothing is measured now";

        if (-CurrentMicroAmps > Options.TailMicroAmps)
        {
            return "the battery is discharged with " + NumberText.Fixed(-CurrentMicroAmps / 1000, 3)
                + " A; more than the tail current of " + NumberText.Fixed(Options.TailMicroAmps / 1000, 3) + " A says that it is not full for long";
        }

        if (!_voltage.IsOfCells || MilliVolts == Absent.Value)
            return "the voltage of the cells is not known now";

        int leastMilliVolts = Options.ChargedMilliVolts - (NotFullMilliVoltsPerCell * Options.Cells);
        if (MilliVolts < leastMilliVolts)
        {
            return "the battery is at " + NumberText.Fixed(MilliVolts, 3) + " V; below "
                + NumberText.Fixed(leastMilliVolts, 3) + " V none is full";
        }

        _anchors.SyncByHand();
        IsSocSuspect = false;
        return null;
    }

    /// <summary>Sets all counters and extremes to nothing; the SOC, the last full charge and what was learned stay.</summary>
    public void ResetCounters() => _books.ResetCounters();

    internal void Save(RecordWriter writer)
    {
        Calibration.Save(writer);
        _counter.Save(writer);
        _books.Budget.Save(writer);
        Soc.Save(writer);
        _books.Save(writer);
        Learning.Save(writer);
        RunTime.Save(writer);
    }

    internal void Load(RecordReader reader, bool hasRunTime)
    {
        Calibration.Load(reader);
        _counter.Load(reader);
        _books.Budget.Load(reader);
        Soc.Load(reader);
        _books.Load(reader);
        Learning.Load(reader);
        if (hasRunTime)
            RunTime.Load(reader);

        Soc.FollowCapacity();
        Soc.Disturb(SocDoubt.Restarted);
    }

    private static bool HasBmsSoc(long nowMs, BmsView bms) => bms.IsOnline
        && bms.SocPermille >= 0 && bms.SocPermille <= 1000 && CurrentInput.IsFresh(nowMs, bms.PackAtMs, CurrentInput.PatienceMs);

    private void Estimate(long nowMs, BmsView bms)
    {
        int rested = _books.Rest.Permille(nowMs, bms);
        if (rested != Absent.Value && Soc.Quality != SocQuality.Unknown)
            IsSocSuspect = Whole.Size(Soc.Permille - rested) > SuspectPermille;

        bool mayCorrect = Soc.Quality == SocQuality.Unknown || (IsSocSuspect && Soc.Quality == SocQuality.Estimated);
        if (rested != Absent.Value && mayCorrect)
            Soc.Start(SocBasis.RestVoltage, rested);
        else if (Soc.Quality == SocQuality.Unknown && HasBmsSoc(nowMs, bms))
            Soc.Start(SocBasis.BmsSoc, bms.SocPermille);
    }

    private void Settle()
    {
        if (Soc.Basis == SocBasis.None)
            return;

        Soc.Settle();
        if (_voltage.IsOfCells && _voltage.MilliVolts != Absent.Value)
            History.Voltage(_voltage.MilliVolts);

        if (Soc.Basis >= SocBasis.Empty)
            History.Missing(Options.CapacityMicroAmpSeconds - Soc.RemainingMicroAmpSeconds);
    }
}
