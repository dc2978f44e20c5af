using Daly.Hal;
using Daly.Simulator.Bms;
using Daly.Simulator.Can;
using Daly.Simulator.Faults;
using Daly.Simulator.Wire;

namespace Daly.Simulator;

/// <summary>
/// Batteries with their boards on one serial line or CAN bus, in virtual time. For real time, call <see cref="AdvanceTo"/> with a
/// <see cref="RealClock"/> before each use.
/// </summary>
public sealed class Simulation
{
    private const int SeedStep = 7919;
    private const double TwinSocPercent = 30;
    private readonly VirtualClock _clock = new();
    private readonly SimulatedPlant[] _plants;
    private readonly List<SimulatedPlant> _twins = [];
    private readonly long _stepMicroseconds;
    private long _nextStep;

    private Simulation(SimulationOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.StepMs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.StepMs, 5000);
        ArgumentOutOfRangeException.ThrowIfZero(options.Boards.Count);
        _stepMicroseconds = options.StepMs * 1000L;
        _nextStep = _stepMicroseconds;
        Wire = new SimulatedWire(_clock);
        Can = IsCan(options) ? new SimulatedCanBus(_clock) : null;
        _plants = new SimulatedPlant[options.Boards.Count];
        for (var i = 0; i < _plants.Length; i++)
        {
            var faults = FaultCatalogue.CreateAll(options.Faults, Can is null ? FaultMedium.Serial : FaultMedium.Can);
            Wire.Loopback |= faults.Any(fault => fault.EchoesRequests);
            Wire.HoldEachMinuteMicroseconds = faults.Max(fault => (long?)fault.HoldMs * 1000) ?? 0;
            _plants[i] = new SimulatedPlant(options, options.Boards[i], faults, options.Seed + (i * SeedStep));
            if (Can is null) Wire.Attach(_plants[i].Bms);
            else Can.Attach(_plants[i].Bms.Can);
            if (faults.Max(fault => fault.TwinLaterMs) is { } laterMs) AddTwin(options, i, laterMs);
            if (i == 0) AddToBus(faults, options.Seed);
        }

        _clock.Advanced += (_, _) => FollowClock();
    }

    /// <summary>Gets the batteries.</summary>
    public IReadOnlyList<SimulatedPlant> Plants => _plants;

    /// <summary>Gets batteries of which nobody knows, whose boards have the number of another one.</summary>
    public IReadOnlyList<SimulatedPlant> Twins => _twins;

    /// <summary>Gets the first battery.</summary>
    public SimulatedPlant Plant => _plants[0];

    /// <summary>Gets the clock; moving it moves everything.</summary>
    public VirtualClock Clock => _clock;

    /// <summary>Gets the serial line.</summary>
    public SimulatedWire Wire { get; }

    /// <summary>Gets the CAN bus in its place, or <c>null</c> when the boards are on the serial line.</summary>
    public SimulatedCanBus? Can { get; }

    /// <summary>Gets the host's end of the serial line or CAN bus.</summary>
    public ISerialLine Line => Can is null ? Wire.Host : Can.Host;

    /// <summary>Gets how many bytes wait for the host.</summary>
    public int Waiting => Can?.Host.Waiting ?? Wire.Host.Waiting;

    /// <summary>
    /// Gets the current of all batteries together, positive = charging: what a shunt of the whole bank sees.
    /// </summary>
    public long ShuntMicroAmps => _plants.Sum(plant => plant.Circuit.ShuntMicroAmps);

    /// <summary>Gets the voltage between B+ and S−, in microvolts; with several batteries the highest.</summary>
    public long BusMicroVolts => _plants.Max(plant => plant.Circuit.BusMicroVolts);

    /// <summary>Gets the next time at which something may become readable; a driver may jump there.</summary>
    public long NextEventMicroseconds => Can?.NextEventMicroseconds ?? Wire.NextEventMicroseconds;

    /// <summary>Makes a simulation.</summary>
    /// <returns>The simulation, at time 0.</returns>
    /// <exception cref="ArgumentException">An option is impossible; the message says which.</exception>
    public static Simulation Create(SimulationOptions options) => new(options);

    /// <summary>Makes a simulation of one battery at rest.</summary>
    /// <returns>The simulation, at time 0.</returns>
    /// <exception cref="ArgumentException">A fault is unknown or the profile is impossible.</exception>
    public static Simulation Create(BmsProfile profile, IEnumerable<string>? faults = null, int seed = 1) =>
        new(new SimulationOptions { Boards = [profile], Faults = [.. faults ?? []], Seed = seed });

    /// <summary>Moves time forward; an earlier time than now changes nothing.</summary>
    public void AdvanceTo(long microseconds) => _clock.AdvanceTo(microseconds);

    /// <summary>Moves time forward by a span.</summary>
    public void AdvanceBy(long microseconds) => _clock.AdvanceBy(microseconds);

    private void FollowClock()
    {
        while (_nextStep <= _clock.NowMicroseconds)
        {
            AdvanceLine(_nextStep);
            foreach (var plant in _plants) plant.Step(_nextStep, _stepMicroseconds);
            foreach (var twin in _twins) twin.Step(_nextStep, _stepMicroseconds);
            _nextStep += _stepMicroseconds;
        }

        AdvanceLine(_clock.NowMicroseconds);
    }

    private void AdvanceLine(long microseconds)
    {
        Wire.AdvanceTo(microseconds);
        Can?.AdvanceTo(microseconds);
    }

    private static bool IsCan(SimulationOptions options)
    {
        var onCan = options.Boards.Count(board => board.Dialects.HasFlag(BoardDialects.Can));
        if (options.Boards.Any(board => board.Dialects.HasFlag(BoardDialects.Can) && board.Dialects != BoardDialects.Can))
            throw new ArgumentException("A CAN bus is another line than a serial one: a board is on one of them.");
        if (onCan > 0 && onCan < options.Boards.Count)
            throw new ArgumentException("A CAN bus is another line than a serial one: all boards are on the same.");
        return onCan > 0;
    }

    private void AddTwin(SimulationOptions options, int index, int laterMs)
    {
        var board = options.Boards[index];
        var profile = board with { TurnaroundMinMs = board.TurnaroundMinMs + laterMs, TurnaroundMaxMs = board.TurnaroundMaxMs + laterMs };
        var soc = options.InitialSocPercent > 50 ? options.InitialSocPercent - TwinSocPercent : options.InitialSocPercent + TwinSocPercent;
        var faults = FaultCatalogue.CreateAll(options.Faults, FaultMedium.Serial);
        var twin = new SimulatedPlant(options with { InitialSocPercent = soc }, profile, faults, options.Seed + (index * SeedStep) + 1);
        _twins.Add(twin);
        Wire.Attach(twin.Bms);
    }

    /// <summary>The faults of the bus are there once, however many boards are on it.</summary>
    private void AddToBus(IReadOnlyList<Fault> faults, int seed)
    {
        if (Can is null) return;
        foreach (var fault in faults)
        {
            Can.OutageMicroseconds += fault.OutageMs * 1000L;
            if (fault.ForeignPeriodMs > 0) Can.Attach(new ForeignCanTraffic(fault.ForeignPeriodMs, seed));
        }
    }
}
