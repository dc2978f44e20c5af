using Daly.Monitor.Soc;

namespace Daly.Simulator.Scenarios;

/// <summary>A scenario from start to end, with what the monitor said beside what was true.</summary>
public sealed class SocRun
{
    private const double LowestInside = 1;
    private const double HighestInside = 98;
    private const int PointsWanted = 900;
    private readonly List<SocPoint> _points = [];
    private readonly List<SocSync> _syncs = [];
    private readonly ScenarioPlant _plant;
    private readonly SmartShuntModel _smartShunt;
    private readonly double _hoursPerPoint;
    private int _syncsSeen;

    private SocRun(Scenario scenario)
    {
        Scenario = scenario;
        _plant = new ScenarioPlant(scenario);
        _smartShunt = new SmartShuntModel(
            _plant.Options.CapacityMilliAmpHours / 1000.0,
            _plant.Options.ChargedMilliVolts / 1000.0,
            scenario.InitialSocPercent);
        _hoursPerPoint = scenario.Days * 24 / PointsWanted;
    }

    public Scenario Scenario { get; }

    /// <summary>Gets some hundred moments, evenly over the run.</summary>
    public IReadOnlyList<SocPoint> Points => _points;

    /// <summary>Gets the anchors that were met.</summary>
    public IReadOnlyList<SocSync> Syncs => _syncs;

    /// <summary>Gets the error of the unheld count while the truth was 1–98 %.</summary>
    public ErrorMeter Inside { get; } = new();

    /// <summary>Gets the error of the unheld count near full and empty.</summary>
    public ErrorMeter Outside { get; } = new();

    public ErrorMeter Shown { get; } = new();

    /// <summary>Gets the error of what was shown while the monitor claimed to be synchronised.</summary>
    public ErrorMeter Claimed { get; } = new();

    /// <summary>Gets the error of the comparison model while the truth was 1–98 %.</summary>
    public ErrorMeter SmartShunt { get; } = new();

    /// <summary>Gets the error of the BMS's own SOC while the truth was 1–98 %.</summary>
    public ErrorMeter Bms { get; } = new();

    /// <summary>Gets the syncs of the comparison model.</summary>
    public int SmartShuntSyncs => _smartShunt.Syncs;

    /// <summary>Gets everything as it was at the end.</summary>
    public ScenarioPlant End => _plant;

    /// <summary>Runs a scenario.</summary>
    public static SocRun Of(Scenario scenario) => Of(scenario, _ => { });

    /// <summary>Runs a scenario and looks at every sample.</summary>
    /// <param name="look">Called after each sample.</param>
    public static SocRun Of(Scenario scenario, Action<ScenarioPlant> look)
    {
        var run = new SocRun(scenario);
        while (!run._plant.IsOver)
        {
            run.Step();
            look(run._plant);
        }

        return run;
    }

    private void Step()
    {
        _plant.Step();
        _smartShunt.Add(_plant.MeanAmps, _plant.Circuit.BusVolts, Scenario.SampleMs / 1000.0);
        var truth = _plant.Pack.Truth.TrueSocPercent;
        NoteSyncs(truth);
        Compare(truth);
        if (_plant.Hours >= _points.Count * _hoursPerPoint) _points.Add(Point(truth));
    }

    private void NoteSyncs(double truth)
    {
        var history = _plant.Monitor.Battery.History;
        if (history.Syncs > _syncsSeen) _syncs.Add(new(_plant.Hours, _plant.Monitor.Battery.Soc.IsFull, truth, LastError(history)));
        _syncsSeen = history.Syncs;
    }

    private double? LastError(History history) =>
        history.LastSyncErrorPpm == Absent.Value ? null : history.LastSyncErrorPpm / 1e4;

    private void Compare(double truth)
    {
        var isInside = truth is >= LowestInside and <= HighestInside;
        if (isInside)
        {
            SmartShunt.Add(_smartShunt.SocPercent - truth);
            Bms.Add(_plant.Bms.SocPercent - truth);
        }

        var soc = _plant.Monitor.Battery.Soc;
        if (!_plant.Monitor.IsOn || soc.Quality == SocQuality.Unknown) return;
        (isInside ? Inside : Outside).Add((soc.UnheldPpm / 1e4) - truth);
        Shown.Add((soc.Permille / 10.0) - truth);
        if (soc.Quality == SocQuality.Synced) Claimed.Add((soc.Permille / 10.0) - truth);
    }

    private SocPoint Point(double truth)
    {
        var soc = _plant.Monitor.Battery.Soc;
        var isKnown = _plant.Monitor.IsOn && soc.Quality != SocQuality.Unknown;
        return new(
            _plant.Hours,
            truth,
            isKnown ? soc.Permille / 10.0 : null,
            isKnown ? soc.UnheldPpm / 1e4 : null,
            _plant.Bms.SocPercent,
            _smartShunt.SocPercent,
            _plant.MeanAmps,
            soc.Quality);
    }
}
