using Daly.Bridge.Settings;
using Daly.Bridge.State;
using Daly.Hal;
using Daly.Protocol.Link;

namespace Daly.Bridge.Commands;

/// <summary>
/// The one way to change a BMS: takes commands from any thread, refuses what may not be, and brings one at a time to its
/// link.
/// </summary>
public sealed class CommandRouter : ISubsystem
{
    private const int IdleMs = 20;

    private readonly CommandMailbox _queue = new CommandMailbox();
    private readonly CommandGuard _guard;
    private readonly BmsLink[] _links;
    private readonly DiagnosticsState _diagnostics;
    private readonly IMonotonicClock _clock;
    private readonly int _confirmMs;
    private CommandRequest? _active;
    private IBmsCommandPort? _port;

    /// <summary>Initializes a new instance of the <see cref="CommandRouter"/> class.</summary>
    /// <param name="links">The links, pack 1 first.</param>
    /// <param name="settings">What is allowed.</param>
    /// <param name="diagnostics">Where refusals are counted.</param>
    /// <param name="clock">Measures how long commands take.</param>
    public CommandRouter(BmsLink[] links, ControlSettings settings, DiagnosticsState diagnostics, IMonotonicClock clock)
    {
        _links = links;
        _guard = new CommandGuard(links, settings);
        _diagnostics = diagnostics;
        _clock = clock;
        _confirmMs = settings.ConfirmMs;
    }

    /// <inheritdoc/>
    public string Name => "command routing";

    /// <summary>Submits a command; any thread may. Its result tells what becomes of it.</summary>
    /// <param name="request">The command, which must not have been submitted before.</param>
    /// <returns><c>false</c> when too many wait; then the result says refused.</returns>
    public bool TrySubmit(CommandRequest request)
    {
        request.SubmittedMs = _clock.NowMs;
        request.Command.ConfirmMs = _confirmMs;
        if (_queue.TryAdd(request)) return true;
        request.Result = new CommandResult(
            CommandStage.Refused, CommandReason.RateLimit, "busy: " + CommandMailbox.Capacity + " commands are waiting", 0);
        return false;
    }

    /// <inheritdoc/>
    public long Tick(long nowMs)
    {
        _diagnostics.CommandsRefused += _queue.TakeRefused();
        if (_active is null)
        {
            CommandRequest? next = _queue.Take();
            if (next != null) Begin(next, nowMs);
        }
        else if (_port != null && !_port.IsBusy)
        {
            Finish(_active, _port, nowMs);
        }

        return nowMs + IdleMs;
    }

    private void Begin(CommandRequest request, long nowMs)
    {
        CommandResult? refusal = _guard.Refuse(request, nowMs - request.SubmittedMs);
        if (refusal != null)
        {
            Refuse(request, refusal);
            return;
        }

        IBmsCommandPort port = _links[request.Pack - 1].CommandPort;
        if (!port.TryBegin(request.Command, nowMs))
        {
            Refuse(request, new CommandResult(
                CommandStage.Refused, CommandReason.RateLimit, "busy: another command is under way", nowMs - request.SubmittedMs));
            return;
        }

        _active = request;
        _port = port;
        request.Result = new CommandResult(CommandStage.Accepted, CommandReason.None, null, nowMs - request.SubmittedMs);
    }

    private void Refuse(CommandRequest request, CommandResult refusal)
    {
        _diagnostics.CommandsRefused++;
        request.Result = refusal;
    }

    private void Finish(CommandRequest request, IBmsCommandPort port, long nowMs)
    {
        long elapsedMs = nowMs - request.SubmittedMs;
        _active = null;
        _port = null;
        request.Result = port.Outcome switch
        {
            CommandOutcome.Confirmed => new CommandResult(CommandStage.Confirmed, CommandReason.None, null, elapsedMs),
            CommandOutcome.AcknowledgedUnchanged => new CommandResult(
                CommandStage.Failed, CommandReason.NotConfirmed, "acknowledged, state unchanged", elapsedMs),
            CommandOutcome.NotPossible => new CommandResult(
                CommandStage.Failed, CommandReason.OutOfRange, "the BMS cannot be told this", elapsedMs),
            _ => new CommandResult(CommandStage.Failed, CommandReason.NoAnswer, "no answer", elapsedMs),
        };
    }
}
