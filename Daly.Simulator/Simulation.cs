using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Hal;
using Daly.Simulator.Bms;
using Daly.Simulator.Faults;
using Daly.Simulator.Wire;

namespace Daly.Simulator;

/// <summary>
/// Batteries with their boards on one serial line, in virtual time. For real time, call <see cref="AdvanceTo"/> with a
/// <see cref="RealClock"/> before each use.
/// </summary>
public sealed class Simulation
{
    private const int SeedStep = 7919;
    private readonly VirtualClock _clock = new();
    private readonly SimulatedPlant[] _plants;
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
        _plants = new SimulatedPlant[options.Boards.Count];
        for (var i = 0; i < _plants.Length; i++)
        {
            var faults = FaultCatalogue.CreateAll(options.Faults);
            Wire.Loopback |= faults.Any(fault => fault.EchoesRequests);
            _plants[i] = new SimulatedPlant(options, options.Boards[i], faults, options.Seed + (i * SeedStep));
            Wire.Attach(_plants[i].Bms);
        }

        _clock.Advanced += (_, _) => FollowClock();
    }

    /// <summary>Gets the batteries.</summary>
    public IReadOnlyList<SimulatedPlant> Plants => _plants;

    /// <summary>Gets the first battery.</summary>
    public SimulatedPlant Plant => _plants[0];

    /// <summary>Gets the clock; moving it moves everything.</summary>
    public VirtualClock Clock => _clock;

    /// <summary>Gets the serial line.</summary>
    public SimulatedWire Wire { get; }

    /// <summary>Gets the host's end of the serial line.</summary>
    public ISerialLine Line => Wire.Host;

    /// <summary>
    /// Gets the current of all batteries together, positive = charging: what a shunt of the whole bank sees.
    /// </summary>
    public long ShuntMicroAmps => _plants.Sum(plant => plant.Circuit.ShuntMicroAmps);

    /// <summary>Gets the voltage between B+ and S−, in microvolts; with several batteries the highest.</summary>
    public long BusMicroVolts => _plants.Max(plant => plant.Circuit.BusMicroVolts);

    /// <summary>Gets the next time at which something may become readable; a driver may jump there.</summary>
    public long NextEventMicroseconds => Wire.NextEventMicroseconds;

    /// <summary>Makes a simulation.</summary>
    /// <param name="options">What it consists of.</param>
    /// <returns>The simulation, at time 0.</returns>
    /// <exception cref="ArgumentException">An option is impossible; the message says which.</exception>
    public static Simulation Create(SimulationOptions options) => new(options);

    /// <summary>Makes a simulation of one battery at rest.</summary>
    /// <param name="profile">The board.</param>
    /// <param name="faults">Its faults, by name.</param>
    /// <param name="seed">Same seed, same course.</param>
    /// <returns>The simulation, at time 0.</returns>
    /// <exception cref="ArgumentException">A fault is unknown or the profile is impossible.</exception>
    public static Simulation Create(BmsProfile profile, IEnumerable<string>? faults = null, int seed = 1) =>
        new(new SimulationOptions { Boards = [profile], Faults = [.. faults ?? []], Seed = seed });

    /// <summary>Moves time forward; an earlier time than now changes nothing.</summary>
    /// <param name="microseconds">The new time.</param>
    public void AdvanceTo(long microseconds) => _clock.AdvanceTo(microseconds);

    /// <summary>Moves time forward by a span.</summary>
    /// <param name="microseconds">The span.</param>
    public void AdvanceBy(long microseconds) => _clock.AdvanceBy(microseconds);

    private void FollowClock()
    {
        while (_nextStep <= _clock.NowMicroseconds)
        {
            Wire.AdvanceTo(_nextStep);
            foreach (var plant in _plants) plant.Step(_nextStep, _stepMicroseconds);
            _nextStep += _stepMicroseconds;
        }

        Wire.AdvanceTo(_clock.NowMicroseconds);
    }
}
