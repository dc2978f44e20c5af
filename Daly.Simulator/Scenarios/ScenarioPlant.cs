using Daly.Monitor.Settings;
using Daly.Simulator.Battery;

namespace Daly.Simulator.Scenarios;

/// <summary>A scenario at work: battery, circuit, board, sensor and monitor, sample by sample in virtual time.</summary>
public sealed class ScenarioPlant
{
    private const double SupplyVolts = 8;
    private const long StartUnixSeconds = 1_767_225_600;
    private readonly Scenario _scenario;
    private readonly ScenarioEvent[] _events;
    private readonly long _stepMicroseconds;
    private int _nextEvent;
    private long _nowMicroseconds;

    internal ScenarioPlant(Scenario scenario)
    {
        _scenario = scenario;
        _events = [.. scenario.Events.OrderBy(happening => happening.AtHours)];
        _stepMicroseconds = scenario.SampleMs * 1000L / scenario.StepsPerSample;
        Options = scenario.Settings();
        Pack = new BatteryPack(
            scenario.Cells, scenario.CapacityAmpHours, scenario.InitialSocPercent, scenario.Cell, scenario.Spread, 1);
        Circuit = new PowerCircuit(Pack) { Load = scenario.Load, Charger = scenario.Charger };
        Bms = new ScenarioBms(
            scenario.Board with { Cells = scenario.Cells, CapacityAmpHours = scenario.CapacityAmpHours },
            Circuit,
            scenario.BmsSocPercent);
        Sensor = new ScenarioSensor(scenario.Sensor, Options.Rating);
        Monitor = new ScenarioMonitor(Options);
        if (scenario.KnowsStart) Monitor.Battery.TrySetSoc((int)(Pack.Truth.TrueSocPercent * 10));
    }

    /// <summary>Gets the settings of the monitor.</summary>
    public MonitorOptions Options { get; }

    /// <summary>Gets the cells.</summary>
    public BatteryPack Pack { get; }

    public PowerCircuit Circuit { get; }

    /// <summary>Gets the board.</summary>
    public ScenarioBms Bms { get; }

    public ScenarioSensor Sensor { get; }

    public ScenarioMonitor Monitor { get; }

    /// <summary>Gets the time since the start in hours.</summary>
    public double Hours => _nowMicroseconds / 3.6e9;

    /// <summary>Gets the true mean current of the last sample, positive = charging.</summary>
    public double MeanAmps { get; private set; }

    /// <summary>Gets or sets by how much the wall clock is wrong.</summary>
    public long WallOffsetSeconds { get; set; }

    internal bool IsOver => Hours >= _scenario.Days * 24;

    internal void Step()
    {
        while (_nextEvent < _events.Length && _events[_nextEvent].AtHours <= Hours)
            _events[_nextEvent++].Happen(this);
        AdvancePhysics();
        Bms.Tick(_nowMicroseconds, _scenario.SampleMs / 1000.0);
        if (Monitor.MoveTo(_nowMicroseconds / 1000)) Bms.Forget();
        Supply();
        if (Monitor.IsOn) TickMonitor();
    }

    private void AdvancePhysics()
    {
        var sum = 0.0;
        for (var i = 0; i < _scenario.StepsPerSample; i++)
        {
            sum += Circuit.ShuntAmps;
            Circuit.Advance(_stepMicroseconds);
        }

        _nowMicroseconds += _stepMicroseconds * _scenario.StepsPerSample;
        MeanAmps = sum / _scenario.StepsPerSample;
    }

    // Without voltage the monitor is off; it starts two seconds after the voltage is back.
    private void Supply()
    {
        if (_scenario.IsSuppliedByPack && Circuit.BusVolts < SupplyVolts) Monitor.Restart(2, isPlanned: false);
    }

    private void TickMonitor()
    {
        Sensor.Measure(MeanAmps, Circuit.BusVolts, Monitor.NowMs);
        Bms.Fill(Monitor.NowMs);
        Monitor.Battery.History.UnixSeconds =
            StartUnixSeconds + (_nowMicroseconds / 1_000_000) + WallOffsetSeconds;
        Monitor.Tick(Sensor.Reading, Bms.View);
    }
}
