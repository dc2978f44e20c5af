using Daly.Monitor.Counting;
using Daly.Monitor.Settings;
using Daly.Monitor.Soc;
using Daly.Monitor.Sources;

namespace Daly.Monitor.Anchors;

/// <summary>Asks the anchors at every step, and synchronises the count when one is met.</summary>
internal sealed class AnchorWatch
{
    private readonly MonitorOptions _options;
    private readonly CurrentInput _current;
    private readonly VoltageInput _voltage;
    private readonly SocState _soc;
    private readonly SocCounter _counter;
    private readonly Bookkeeping _books;
    private readonly StopAnchor _stop;
    private readonly EmptyAnchor _empty;
    private readonly AnchorInput _input = new AnchorInput(new BmsView());

    internal AnchorWatch(
        MonitorOptions options, CurrentInput current, VoltageInput voltage, SocState soc, SocCounter counter, Bookkeeping books)
    {
        _options = options;
        _current = current;
        _voltage = voltage;
        _soc = soc;
        _counter = counter;
        _books = books;
        _stop = new StopAnchor(options);
        _empty = new EmptyAnchor(options);
        Full = new FullAnchor(options);
        Learning = new CapacityLearning(options);
    }

    internal FullAnchor Full { get; }

    internal CapacityLearning Learning { get; }

    internal void Count() => _stop.Count(_current.AtMs, _current.MicroAmps);

    /// <summary>Looks whether the battery is full or empty.</summary>
    /// <returns>Whether an anchor was met.</returns>
    internal bool Look(long nowMs, BmsView bms, bool isNew)
    {
        Describe(bms);
        if (_current.Source == CurrentSource.None)
        {
            Full.NoData();
            _empty.Restart();
        }

        bool isFull = isNew && Full.Add(_input);
        bool isStopped = _stop.Add(nowMs, _input);
        bool isEmpty = !isFull && !isStopped && isNew && _empty.Add(_input);
        if (!isFull && !isStopped && !isEmpty)
            return false;

        Learn(!isEmpty, bms);
        Sync(isEmpty ? SocBasis.Empty : SocBasis.Full);
        return true;
    }

    /// <summary>Takes the battery for full because somebody says so; no capacity is learned from that.</summary>
    internal void SyncByHand() => Sync(SocBasis.FullByHand);

    private void Sync(SocBasis basis)
    {
        bool isFull = basis != SocBasis.Empty;
        bool isNews = isFull ? !_soc.IsFull : !_soc.IsEmpty;
        int errorPpm = _soc.Synced(basis);
        _counter.SinceAnchorMicroAmpSeconds = 0;
        _books.Budget.Restart();
        _empty.Restart();
        if (_current.Source == CurrentSource.Bms)
            _soc.Disturb(SocDoubt.BmsCurrent);

        if (isFull)
            Full.Synced();

        if (isNews)
            _books.History.Synced(isFull, errorPpm);
        else if (isFull)
            _books.History.FullAgain();
    }

    private void Learn(bool isFull, BmsView bms)
    {
        bool isOpposite = _soc.Basis == (isFull ? SocBasis.Empty : SocBasis.Full) && _soc.Quality == SocQuality.Synced;
        if (isOpposite)
            Learning.Learn(_counter.SinceAnchorMicroAmpSeconds, bms.TemperatureDeciCelsius);
    }

    private void Describe(BmsView bms)
    {
        _input.Bms = bms;
        _input.AtMs = _current.AtMs;
        _input.CurrentMicroAmps = _current.MicroAmps;
        _input.AverageMicroAmps = _books.TimeLeft.AverageMicroAmps;
        _input.ThresholdMicroAmps = _current.Source == CurrentSource.Bms
            ? CurrentInput.BmsDeadBandMicroAmps : _options.CountingThresholdMicroAmps;
        _input.MilliVolts = _voltage.MilliVolts;
        _input.IsVoltageOfCells = _voltage.IsOfCells;
        _input.IsFull = _soc.IsFull;
    }
}
