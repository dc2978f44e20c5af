using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Hal;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>One random sequence: the bridge's command path and the model side by side, in virtual time.</summary>
internal sealed class CommandSequence
{
    private const long StartUnix = 1767225600 + 43_200;

    private static readonly CommandReason[] CalibrationEnds =
        [CommandReason.None, CommandReason.None, CommandReason.NoAnswer, CommandReason.NotConfirmed, CommandReason.OutOfRange];

    private static readonly ConcurrentDictionary<string, ControlSettings> Parsed = new();

    private readonly Random _random;
    private readonly int _seed;
    private readonly ICommandCarrier _carrier;
    private readonly Mutation _mutation;
    private readonly ControlRules _rules;
    private readonly World _world = new() { UnixSeconds = StartUnix };
    private readonly WorldChanges _changes;
    private readonly BenchHardware _hardware;
    private readonly Trace _trace = new();
    private readonly MessageMaker _maker;
    private readonly AllowedCommands _model;
    private readonly List<SentMessage> _earlier = [];
    private readonly List<SentMessage> _batch = [];
    private CommandBench _bench = null!;
    private int _restarts;

    public CommandSequence(int seed, ICommandCarrier carrier, Mutation mutation)
    {
        _seed = seed;
        _random = new Random(seed);
        _carrier = carrier;
        _mutation = mutation;
        _hardware = new BenchHardware(mutation);
        _rules = ControlRules.Choices[_random.Next(20) switch { 0 => 4, 1 => 3, 2 or 3 => 2, < 8 => 1, _ => 0 }];
        _maker = new MessageMaker(_random, _random.Next(30) == 0 ? 200 : 24);
        _model = new AllowedCommands(_rules, _world, _hardware.Medium);
        _changes = new WorldChanges(_world, _hardware.Medium, _random);
    }

    /// <summary>Gets what went wrong first, or <c>null</c>.</summary>
    public string? Fault { get; private set; }

    public long Sent { get; private set; }

    public Tally Seen => _model.Seen;

    public long Executed => _model.Executed;

    /// <summary>Gets all results that were told.</summary>
    public IReadOnlyList<ToldResult> Told => _trace.Told;

    private long NowMs => _hardware.Machine.NowMs;

    /// <summary>Runs until so many messages were sent, or something is wrong.</summary>
    public void Run(int messages)
    {
        _world.HasMonitor = _random.Next(4) > 0;
        Boot();
        Pass(6000);
        while (Sent < messages && Fault is null) Turn();
        if (_random.Next(4) == 0) RunOut();
    }

    private void Turn()
    {
        var what = _random.Next(100);
        if (what < 3) Reconnect();
        else if (what < 5) Boot();
        else if (what < 30) _changes.Change();
        Pass(1 + (_random.Next(8) == 0 ? _random.Next(20_000) : _random.Next(1500)));
        EndWrites();
        if (_bench.IsCalibrating && _random.Next(4) == 0) EndCalibration();
        Send(1 + (_random.Next(3) == 0 ? _random.Next(_random.Next(4) == 0 ? 12 : 4) : 0));
        EndWrites();
    }

    // What is planned comes to its end, and then medium and model say the same.
    private void RunOut()
    {
        _changes.CalmDown();
        for (var i = 0; i < 8 && Fault is null; i++)
        {
            Pass(2000 + _random.Next(18_000));
            while (_bench.Port.IsBusy && Fault is null) EndWrite();
        }

        var plans = _hardware.Medium.Records().Where(record => !record.IsExpired).Select(record => record.Plan);
        var stored = string.Join("; ", plans.Select(plan => (plan.Fet.Name, plan.BackOn, plan.Acks, plan.DueUnix)).Order());
        var planned = string.Join("; ", _model.Plans.Select(plan => (plan.Fet.Name, plan.BackOn, plan.Acks, plan.DueUnix)).Order());
        if (stored != planned) Complain($"stored is {stored}, planned {planned}");
    }

    private void Send(int count)
    {
        _batch.Clear();
        for (var i = 0; i < count; i++)
        {
            if (_random.Next(8) == 0) Submit();
            else _batch.Add(NextMessage());
        }

        Sent += count;
        _carrier.Publish(_batch, _random);
        TakeIn();
    }

    // A late or repeated message is an earlier one once more, whatever has happened in between.
    private SentMessage NextMessage()
    {
        var message = _earlier.Count > 0 && _random.Next(8) == 0
            ? _earlier[_random.Next(_earlier.Count)] : _maker.Next(_world.UnixSeconds);
        _earlier.Add(message);
        return message;
    }

    private void TakeIn()
    {
        _bench.TakeIn(NowMs);
        while (_carrier.Taken.TryDequeue(out var arrival)) _model.Receive(arrival, NowMs);
        Settle();
    }

    private void Submit()
    {
        var isAtMachine = _random.Next(2) == 0;
        var message = isAtMachine ? _maker.AtTheMachine() : _maker.Next(_world.UnixSeconds);
        if (message.Rule is null) return;
        var request = isAtMachine ? RequestAtMachine(message) : RequestOfPage(message);
        var isTaken = _bench.Submit(request);
        if (isTaken != _model.Submit(message, isAtMachine ? Sender.Console : Sender.Page, NowMs)) Complain($"{message} taken: {isTaken}");
    }

    private static CommandRequest RequestAtMachine(SentMessage message)
    {
        var command = new BmsCommand { Kind = KindOf(message.Rule!.Name), On = message.Value == 1, SocPermille = (int)message.Value };
        return new CommandRequest(1, command);
    }

    private static BmsCommandKind KindOf(string name) => name switch
    {
        "charge_fet" => BmsCommandKind.ChargeFet,
        "discharge_fet" => BmsCommandKind.DischargeFet,
        "soc" => BmsCommandKind.Soc,
        "clock" => BmsCommandKind.Clock,
        "bms_restart" => BmsCommandKind.Restart,
        _ => BmsCommandKind.None,
    };

    private CommandRequest RequestOfPage(SentMessage message)
    {
        var source = _mutation == Mutation.PageActsAsConsole ? CommandSource.Console : CommandSource.Remote;
        var request = new CommandRequest(CommandCatalogue.Find(message.Rule!.Name)!, message.Pack, source);
        var bytes = Encoding.Latin1.GetBytes(message.Payload);
        CommandFactory.Fill(request, CommandPayloadReader.Read(bytes, bytes.Length > MqttMessage.MaxPayload ? 0 : bytes.Length));
        return request;
    }

    private void EndWrites()
    {
        for (var i = 0; i < 10 && _bench.Port.IsBusy && _random.Next(12) > 0 && Fault is null; i++) EndWrite();
    }

    private void EndWrite()
    {
        var outcome = _random.Next(8) == 0 ? (CommandOutcome)_random.Next(1, 6) : CommandOutcome.Confirmed;
        var isDone = outcome == CommandOutcome.Confirmed || (outcome == CommandOutcome.Unknown && _random.Next(2) == 0);
        if (_bench.Port.IsReading && outcome == CommandOutcome.Confirmed) _hardware.TellSleepTime(_world.SleepSeconds);
        _bench.Port.WasAcknowledged = outcome == CommandOutcome.Confirmed || _random.Next(2) == 0;
        _bench.Port.End(outcome, isDone, _world);
        _model.PortEnded(outcome);
        _hardware.Show(_world);
        Settle();
    }

    private void EndCalibration()
    {
        var failure = CalibrationEnds[_random.Next(CalibrationEnds.Length)];
        _bench.EndCalibration(failure);
        _model.CalibrationEnded(ReasonWords.Read(CommandWords.Of(failure)));
        Settle();
    }

    private void Pass(int milliseconds)
    {
        _hardware.Machine.NowMs += milliseconds;
        _world.UnixSeconds = StartUnix + (NowMs / 1000);
        _hardware.Show(_world);
        TakeIn();
    }

    private void Reconnect()
    {
        _carrier.Connect(_random);
        _model.Connect(NowMs);
        TakeIn();
    }

    private void Boot()
    {
        _world.IsWakeBusy = false;
        _hardware.Medium.Cut(_random.Next(2) == 0);
        var stored = _hardware.Medium.Records();
        if (_mutation == Mutation.PlansForgotten) _hardware.Medium.Erase();
        _restarts = _hardware.Machine.Restarts;
        _carrier.Taken.Clear();
        _carrier.Connect(_random);
        _bench = new CommandBench(Settings(), _carrier, _world, _hardware, _trace);
        _model.Restart(stored, NowMs);
        TakeIn();
    }

    private ControlSettings Settings()
    {
        var rules = _rules.Wrong(_mutation);
        var settings = Parsed.GetOrAdd(rules.Settings, static text => SettingsParser.Parse(text).Control);

        // Time passes in leaps here; standing still has tests of its own.
        settings.MaxDelayMs = int.MaxValue;
        return settings;
    }

    private void Settle()
    {
        _bench.Turn(_model.Waiting + 6, NowMs);
        if (_mutation == Mutation.IdsLost) _trace.RestoreIds();
        _model.Settle(_trace, NowMs);
        if (_model.Fault is { } fault) Complain(fault);
        else if (_bench.IsArmed(NowMs) != _model.IsArmed(NowMs)) Complain($"armed: {_bench.IsArmed(NowMs)}");
        else if (_bench.Refused != _model.Refused) Complain($"{_bench.Refused} counted as refused, {_model.Refused} were");
        else if (_bench.SwitchBacks != _model.Plans.Count) Complain($"{_bench.SwitchBacks} FETs to be switched back, not {_model.Plans.Count}");
        else if (_bench.Expired != _model.Expired) Complain($"{_bench.Expired} came too late, not {_model.Expired}");
        else if (_hardware.Machine.Restarts != _restarts) Restart();
        else if (_model.RestartByMs < NowMs) Complain("the restart does not come");
    }

    private void Restart()
    {
        if (_model.RestartByMs is null) Complain("a restart that nobody asked for");
        else Boot();
    }

    private void Complain(string text) => Fault ??= $"seed {_seed}, at {NowMs} ms: {text}; sent {string.Join(" | ", _batch)}";
}
