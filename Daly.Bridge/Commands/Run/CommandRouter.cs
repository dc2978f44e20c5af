using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Guard;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Monitor;
using Daly.Bridge.Commands.SwitchBack;
using Daly.Bridge.State;
using Daly.Bridge.Topics;
using Daly.Hal;
using Daly.Monitor.Records;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Bridge.Commands.Run;

/// <summary>
/// The one way to change anything: takes commands from any thread, refuses what may not be, and carries out one at a time;
/// what opens a FET goes ahead, and beside the one that is under way to another board.
/// </summary>
public sealed class CommandRouter : ISubsystem
{
    private const int IdleMs = 50;
    private const int BusyMs = 5;

    private readonly CommandMailbox _queue = new CommandMailbox();
    private readonly CommandRate _rate = new CommandRate();
    private readonly RecentIds _ids = new RecentIds();
    private readonly BridgeState _state;
    private readonly IMonotonicClock _clock;
    private readonly CommandGuard _guard;
    private readonly ResultReporter _reporter;
    private readonly SwitchBackPlans _plans;
    private readonly SwitchBackWatch _switchBack;
    private readonly OverrideWatch _overrides;
    private readonly LateWriteWatch _lateWrites;
    private readonly BmsExecutor _bms;
    private readonly ParameterExecutor _parameters;
    private readonly DeviceExecutor _device;
    private readonly BusyLinks _links;
    private readonly int _maxDelayMs;
    private long _tickMs = long.MaxValue;
    private long _stoodStillMs = Absent.Long;
    private CommandRequest? _long;

    /// <param name="state">What is known; results and events go there.</param>
    /// <param name="ports">The writing sides of the links, pack 1 first.</param>
    /// <param name="medium">Where FETs to be switched back are noted, or <c>null</c>.</param>
    public CommandRouter(
        BridgeState state, IBmsCommandPort[] ports, TopicNames names, ControlSettings settings, IMonotonicClock clock, RecordMedium? medium)
    {
        _state = state;
        _clock = clock;
        state.Control.IsEnabled = settings.Enabled;
        _guard = new CommandGuard(state, settings);
        _reporter = new ResultReporter(state, names);
        _plans = new SwitchBackPlans(medium, state);
        _switchBack = new SwitchBackWatch(_plans, state, settings.OverdueMs);
        _overrides = new OverrideWatch(state);
        _lateWrites = new LateWriteWatch(state);
        _maxDelayMs = settings.MaxDelayMs;
        _bms = new BmsExecutor(state, ports, _plans, _overrides, settings.ConfirmMs);
        _parameters = new ParameterExecutor(state, ports, settings.ConfirmMs);
        _device = new DeviceExecutor(state, settings.ArmMs, _plans);
        _links = new BusyLinks(state.Packs.Length);
    }

    /// <summary>Initializes a new instance of the <see cref="CommandRouter"/> class for links.</summary>
    /// <param name="state">What is known; results and events go there.</param>
    /// <param name="links">The links, pack 1 first.</param>
    /// <param name="medium">Where FETs to be switched back are noted, or <c>null</c>.</param>
    public CommandRouter(
        BridgeState state, BmsLink[] links, TopicNames names, ControlSettings settings, IMonotonicClock clock, RecordMedium? medium)
        : this(state, PortsOf(links), names, settings, clock, medium)
    {
    }

    public string Name => "command routing";

    /// <summary>Gets or sets the battery monitor, or <c>null</c> when there is none.</summary>
    public IMonitorCommands? Monitor
    {
        get => _device.Monitor;
        set => _device.Monitor = value;
    }

    /// <summary>Gets or sets the wake output, or <c>null</c> when there is none.</summary>
    public IWakeCommand? Wake
    {
        get => _device.Wake;
        set => _device.Wake = value;
    }

    /// <summary>Gets or sets the machine, or <c>null</c> when it cannot be restarted.</summary>
    public ISystem? System
    {
        get => _device.System;
        set => _device.System = value;
    }

    /// <summary>Gets or sets what sets the periods of topics, or <c>null</c> when they cannot be set.</summary>
    internal RateCommands? Rates
    {
        get => _device.Rates;
        set => _device.Rates = value;
    }

    /// <summary>Gets or sets the kind of cells (<c>battery.chemistry</c>), which limits what parameters may be set to.</summary>
    public string Chemistry
    {
        get => _parameters.Chemistry;
        set => _parameters.Chemistry = value;
    }

    /// <summary>Submits a command; any thread may. Its result tells what becomes of it.</summary>
    /// <param name="request">The command, which must not have been submitted before.</param>
    /// <returns><c>false</c> when too many wait; then the result says refused.</returns>
    public bool TrySubmit(CommandRequest request)
    {
        UseId(request);
        request.SubmittedMs = _clock.NowMs;
        if (TryQueue(request)) return true;
        request.Result = Busy();
        return false;
    }

    public long Tick(long nowMs)
    {
        if (nowMs - _tickMs > _maxDelayMs) _stoodStillMs = nowMs;
        _tickMs = nowMs;
        _state.Diagnostics.CommandsRefused += _queue.TakeRefused();
        _switchBack.Tick(nowMs);
        _overrides.Tick(nowMs);
        _lateWrites.Tick(nowMs);
        _device.Tick(nowMs);
        if (_links.Active != null) Poll(_links.Active, nowMs);
        for (int pack = 1; _links.Besides > 0 && pack <= _state.Packs.Length; pack++) PollBeside(_links.Beside(pack), nowMs);
        if (_long != null) Poll(_long, nowMs);
        CommandRequest? next = TakeNext(nowMs);
        if (next != null) Begin(next, nowMs);
        bool isIdle = _links.AreIdle && _long is null && _queue.IsEmpty;
        return nowMs + (isIdle ? IdleMs : BusyMs);
    }

    /// <summary>Takes a command that came as a message, on the thread that owns the bridge.</summary>
    /// <param name="refusal">Why it is void already, or <c>null</c>.</param>
    internal void Receive(CommandRequest request, CommandResult? refusal)
    {
        UseId(request);
        if (refusal is null)
        {
            request.SubmittedMs = _clock.NowMs;
            if (TryQueue(request)) return;
            _state.Diagnostics.CommandsRefused += _queue.TakeRefused() - 1;
            refusal = Busy();
        }

        _reporter.Report(request, refusal);
    }

    /// <summary>Refuses a message that names no command.</summary>
    internal void ReceiveUnknown(int pack, string? id, CommandResult refusal)
    {
        _ids.TryUse(id);
        _reporter.ReportUnknown(pack, id, refusal);
    }

    /// <summary>Counts messages that are gone without a trace.</summary>
    internal void NoteLost(int messages) => _state.Diagnostics.CommandsRefused += messages;

    /// <summary>Has the broker forget a message that it kept.</summary>
    internal void Clear(string topic) => _reporter.Clear(topic);

    private static IBmsCommandPort[] PortsOf(BmsLink[] links)
    {
        var ports = new IBmsCommandPort[links.Length];
        for (int i = 0; i < ports.Length; i++) ports[i] = links[i].CommandPort;
        return ports;
    }

    internal static CommandResult Busy() =>
        CommandResult.Refused(CommandReason.Busy, "busy: " + CommandMailbox.Capacity + " commands are waiting");

    private static CommandResult StillBusy(CommandRequest other) =>
        CommandResult.Refused(CommandReason.Busy, "busy: " + other.Definition.Name + " is still under way");

    // When it comes in and not when it is begun: whoever comes first uses up the id, by whatever way.
    private void UseId(CommandRequest request) => request.IsRepeated = !_ids.TryUse(request.Id);

    private bool TryQueue(CommandRequest request)
    {
        bool isAdded = _queue.TryAdd(request);
        _state.EarlyTurn.Ask();
        return isAdded;
    }

    private CommandRequest? TakeNext(long nowMs)
    {
        CommandRequest? next = _queue.TakeUrgent(_links);
        if (next != null) return next;
        if (!_links.AreIdle) return _queue.Take(true);
        next = _switchBack.Take(nowMs);
        if (next is null) return _queue.Take(false);
        next.SubmittedMs = nowMs;
        return next;
    }

    private void Begin(CommandRequest request, long nowMs)
    {
        CommandResult? end = _guard.Refuse(request, _rate.Allows(nowMs), nowMs);
        bool isOld = request.Source == CommandSource.Remote && !request.IsUrgent && nowMs - request.SubmittedMs > _maxDelayMs;
        if (end is null && isOld) end = CommandResult.Refused(CommandReason.Late, "it waited here for too long");
        if (end is null && request.SubmittedMs < _stoodStillMs) end = CommandResult.Refused(CommandReason.Late, "this device stood still meanwhile");
        if (end is null && request.Definition.IsLong && _long != null) end = StillBusy(_long);
        if (end is null)
        {
            _lateWrites.OnBegun(request);
            end = Executor(request).Begin(request, nowMs);
            if (end != null) end = _lateWrites.OnEnded(request, end, nowMs);
            bool isBegun = end is null || end.Stage != CommandStage.Refused;
            if (isBegun) NoteBegun(request, nowMs);
        }

        if (end is null) SetActive(request);
        else End(request, end, nowMs);
    }

    private void SetActive(CommandRequest request)
    {
        if (request.Definition.IsLong) _long = request;
        else if (_links.Active is null) _links.Active = request;
        else _links.Add(request);
    }

    private void NoteBegun(CommandRequest request, long nowMs)
    {
        if (request.IsUrgent) _queue.Overtake(request);
        else if (request.Source == CommandSource.Remote) _rate.Note(nowMs);
        var accepted = new CommandResult(CommandStage.Accepted, CommandReason.None, null, nowMs - request.SubmittedMs);
        _reporter.Report(request, accepted);
    }

    private void Poll(CommandRequest request, long nowMs)
    {
        CommandResult? end = Executor(request).Poll(request, nowMs);
        if (end is null) return;
        if (ReferenceEquals(request, _long)) _long = null;
        else if (ReferenceEquals(request, _links.Active)) _links.Active = null;
        else _links.Remove(request);
        End(request, _lateWrites.OnEnded(request, end, nowMs), nowMs);
    }

    private void PollBeside(CommandRequest? request, long nowMs)
    {
        if (request != null) Poll(request, nowMs);
    }

    private void End(CommandRequest request, CommandResult end, long nowMs)
    {
        CommandResult result = end.After(nowMs - request.SubmittedMs);
        if (request.Definition.IsFet && _plans.IsLeft(request.Pack, request.Kind)) result.Plan = "not_stored";
        _reporter.Report(request, result);
        if (request.Source == CommandSource.SwitchBack) _switchBack.OnTried(request, result, nowMs);
    }

    private ICommandExecutor Executor(CommandRequest request)
    {
        if (request.Definition.Form == CommandForm.Parameter) return _parameters;
        if (request.Definition.IsOfPack) return _bms;
        return _device;
    }
}
