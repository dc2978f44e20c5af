using System;
using System.Collections.Generic;
using System.Linq;
using Daly.Settings;
using Daly.Simulator;

namespace Daly.Bridge.Tests.Desktop.Adversary;

/// <summary>The bridge under attack and all that it is connected with; it can be killed, and stopped for a while.</summary>
internal sealed class AttackedBridge
{
    private readonly AttackedMachine _machine;
    private readonly string _settings;
    private BatteryBridge? _bridge;
    private long _stoppedUntilMs;
    private long _dueMs;

    public AttackedBridge(Simulation simulation, AttackRules rules, Random random, Court court, string settings)
    {
        Simulation = simulation;
        Line = new AttackedLine(simulation);
        Broker = new AttackedBroker(() => NowMs);
        Store = new AttackedStore(random, () => NowMs);
        Packs = [.. simulation.Plants.Select((plant, i) => new Facts(i + 1, new Truth(plant)))];
        foreach (var facts in Packs) facts.Truth.Plant.Bms.Forged += (_, reply) => facts.Forgeries.Note(reply, NowMs);
        var witness = new LineWitness(Packs, () => NowMs);
        foreach (var facts in Packs) facts.Truth.Plant.Bms.Replying += (_, reply) => witness.Say(reply.Frames);
        Line.Arrived = witness.Arrive;
        Docket = new Docket(court, rules, Packs);
        Broker.Prefix = $"daly/{Device}/";
        _machine = new AttackedMachine(() => NowMs);
        _settings = settings;
    }

    public Simulation Simulation { get; }

    public AttackedLine Line { get; }

    public AttackedBroker Broker { get; }

    public AttackedStore Store { get; }

    public IReadOnlyList<Facts> Packs { get; }

    public Docket Docket { get; }

    /// <summary>Gets when the process stood still.</summary>
    public Spans Stopped { get; } = new();

    /// <summary>Gets the name of the device.</summary>
    public string Device { get; private set; } = "van";

    /// <summary>Gets or sets who is told when another device takes the place of this one.</summary>
    public Action? Renamed { get; set; }

    public long NowMs => Simulation.Clock.NowMs;

    /// <summary>Gets when replies were lost, late, damaged or drowned in noise.</summary>
    public Spans Disturbed { get; } = new();

    /// <summary>Gets how many turns failed inside.</summary>
    public long InternalErrors => _bridge?.State.Diagnostics.InternalErrors ?? 0;

    /// <summary>The clock is not set before a time.</summary>
    public void ForgetTime(long untilMs) => _machine.UnsetUntilMs = untilMs;

    public void Start()
    {
        Docket.Restart(NowMs);
        var settings = SettingsParser.Parse(_settings + $"device.id = {Device}\n");
        if (settings.Faults.Length > 0) throw new InvalidOperationException(settings.Faults[0].ToString());
        var ports = new BridgePorts(Line, Simulation.Clock, _machine, _machine) { Mqtt = Broker, Blobs = Store };
        _bridge = new BatteryBridge(ports, settings, NowMs);
        _dueMs = NowMs;
        _stoppedUntilMs = 0;
    }

    /// <summary>Ends the process as a power cut does, and starts it again later.</summary>
    public void Kill(long againMs)
    {
        _bridge = null;
        Store.Cut();
        Broker.Break(againMs);
        Stopped.Add(NowMs, againMs);
    }

    /// <summary>The next bridge is another device with the same store.</summary>
    public void Rename(string device)
    {
        if (device == Device) return;
        Broker.Prefix = $"daly/{device}/";
        Device = device;
        Renamed?.Invoke();
    }

    public void Stop(long untilMs)
    {
        _stoppedUntilMs = untilMs;
        Stopped.Add(NowMs, untilMs);
    }

    /// <summary>Gives it a turn when one is due.</summary>
    /// <returns>When the next one is.</returns>
    public long Tick()
    {
        if (_bridge is null) return long.MaxValue;
        if (NowMs < _stoppedUntilMs) return _stoppedUntilMs;
        if (NowMs >= _dueMs) _dueMs = Math.Max(_bridge.Tick(NowMs), NowMs + 1);
        return _dueMs;
    }
}
