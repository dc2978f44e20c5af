using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Monitor.Records;
using Daly.Settings;

namespace Daly.Bridge.Tests.Desktop.Commands.Model;

/// <summary>The bridge from its connection to the port of the BMS, and a trace of what it does.</summary>
internal sealed class CommandBench
{
    private readonly MqttMessage _message = new();
    private readonly BridgeState _state;
    private readonly CommandIntake _intake;
    private readonly ResultPublisher _publisher;
    private readonly CommandRouter _router;
    private readonly IMqttLink _mqtt;
    private readonly Trace _trace;
    private readonly ScriptedWake _wake;
    private readonly ScriptedMonitor? _monitor;
    private long _eventsSeen;

    public CommandBench(ControlSettings settings, IMqttLink mqtt, World world, BenchHardware hardware, Trace trace)
    {
        _mqtt = mqtt;
        _trace = trace;
        Port = new ScriptedPort(trace);
        _wake = new ScriptedWake(world, trace);
        _monitor = world.HasMonitor ? new ScriptedMonitor(world, trace) : null;
        _state = new BridgeState(hardware.Machine, [hardware.Pack], null, hardware.Machine.NowMs);
        var names = new TopicNames("daly", "van");
        _router = new CommandRouter(_state, [Port], names, settings, hardware.Machine, new RecordMedium(hardware.Medium, "van", 224))
        {
            System = hardware.Machine,
            Wake = _wake,
            Monitor = _monitor,
        };
        _intake = new CommandIntake(_router, mqtt, names, settings);
        _publisher = new ResultPublisher(mqtt, _state.Results, _state.Diagnostics, new Publisher(mqtt, [], _state.Diagnostics));
    }

    public ScriptedPort Port { get; }

    public bool IsCalibrating => _monitor is { IsCalibrating: true };

    public long Refused => _state.Diagnostics.CommandsRefused;

    public int SwitchBacks => _state.Control.SwitchBacks;

    public int Expired => _state.Control.SwitchBacksExpired;

    public bool IsArmed(long nowMs) => _state.Control.IsArmed(nowMs);

    /// <summary>Takes in what has arrived, without giving the router a turn.</summary>
    public void TakeIn(long nowMs)
    {
        _intake.Tick(nowMs);
        while (_mqtt.TryReceive(_message))
        {
            _intake.TryHandle(_message, nowMs);
            Tell(nowMs);
        }
    }

    public bool Submit(CommandRequest request) => _router.TrySubmit(request);

    public void EndCalibration(CommandReason failure) => _monitor!.EndCalibration(failure);

    /// <summary>Gives the router so many turns in the same moment.</summary>
    public void Turn(int turns, long nowMs)
    {
        _wake.HandOver();
        for (var i = 0; i < turns; i++)
        {
            _router.Tick(nowMs);
            Tell(nowMs);
        }

        for (_eventsSeen++; _eventsSeen <= _state.Events.Total; _eventsSeen++) Note(_state.Events.Get(_eventsSeen));
        _eventsSeen = _state.Events.Total;
    }

    private void Tell(long nowMs)
    {
        while (_state.Results.Count > 0)
        {
            var entry = _state.Results.Oldest;
            if (entry.IsClearing) _trace.ClearedTopics.Enqueue(entry.Topic);
            else _trace.Tell(new ToldResult(entry.Topic, entry.Id, entry.Stage, entry.Reason, entry.Plan));
            var count = _state.Results.Count;
            _publisher.Tick(nowMs);
            Assert.IsLessThan(count, _state.Results.Count, "a result could not be sent");
        }
    }

    private void Note(BridgeEvent told)
    {
        if (told.Type == "parameter")
        {
            _trace.Events.Add(told.Type);
            return;
        }

        var isDischarge = told.Text.Contains("discharge", System.StringComparison.Ordinal);
        _trace.Events.Add($"{KindOf(told)} {(isDischarge ? "discharge_fet" : "charge_fet")}");
    }

    private static string KindOf(BridgeEvent told)
    {
        if (told.Type != "restore") return told.Type;
        if (told.Text.Contains("(expired)", System.StringComparison.Ordinal)) return "expired";
        if (told.Text.Contains(" yet: ", System.StringComparison.Ordinal)) return "overdue";
        if (told.Text.Contains(" plan is ", System.StringComparison.Ordinal)) return "storage";
        return told.Text.EndsWith("is switched back", System.StringComparison.Ordinal) ? "done" : "restore";
    }
}
