using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.SwitchBack;
using Daly.Bridge.State;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Commands.Run;

/// <summary>Carries out commands to a BMS: what is planned is stored or removed first, then it is written, then read back by the link.</summary>
internal sealed class BmsExecutor : ICommandExecutor
{
    /// <summary>So long a plan may take to be stored; else nothing is switched.</summary>
    private const int StoreMs = 5000;

    /// <summary>So long a command waits for an earlier plan to be removed; it is carried out all the same.</summary>
    private const int RemoveMs = 1000;

    /// <summary>So long a line may hold back what was written.</summary>
    private const int DoubtMs = 120_000;

    private readonly BridgeState _state;
    private readonly IBmsCommandPort[] _ports;
    private readonly SwitchBackPlans _plans;
    private readonly OverrideWatch _overrides;
    private readonly int _confirmMs;

    public BmsExecutor(BridgeState state, IBmsCommandPort[] ports, SwitchBackPlans plans, OverrideWatch overrides, int confirmMs)
    {
        _state = state;
        _ports = ports;
        _plans = plans;
        _overrides = overrides;
        _confirmMs = confirmMs;
    }

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        CommandResult? refusal = _ports[request.Pack - 1].IsBusy ? Busy() : Prepare(request);
        if (refusal is null && IsTimed(request)) refusal = Plan(request, nowMs);
        if (refusal != null) return refusal;

        // What an earlier plan wanted never survives a newer command.
        if (IsNewer(request) && !IsTimed(request)) _plans.End(request.Pack, request.Kind);
        _plans.Tick(nowMs);
        if (!IsNewer(request)) return Write(request, nowMs);
        request.StoringUntilMs = nowMs + (IsTimed(request) ? StoreMs : RemoveMs);
        return PollStoring(request, nowMs);
    }

    public CommandResult? Poll(CommandRequest request, long nowMs)
    {
        if (request.StoringUntilMs != Absent.Long) return PollStoring(request, nowMs);
        IBmsCommandPort port = _ports[request.Pack - 1];
        return port.IsBusy ? null : Finish(request, port.Outcome, nowMs);
    }

    private CommandResult? Prepare(CommandRequest request)
    {
        BmsCommand command = request.Command;
        command.Kind = request.Definition.BoardKind;
        command.ConfirmMs = _confirmMs;
        if (request.Definition.Form == CommandForm.Switch) command.On = request.Value == 1;
        if (request.Kind == CommandKind.Soc) command.SocPermille = (int)request.Value;
        bool needsClock = request.Kind == CommandKind.Soc || request.Kind == CommandKind.Clock;
        if (!needsClock) return null;
        long now = _state.UnixSeconds;
        if (now == Absent.Long) return CommandResult.Refused(CommandReason.NotAllowed, "the clock of this device is not set");
        UtcClock.Fill(command.Clock, now);
        return null;
    }

    private static bool IsTimed(CommandRequest request) => request.ForSeconds != Absent.Value;

    private static bool IsNewer(CommandRequest request) => request.Definition.IsFet && request.Source != CommandSource.SwitchBack;

    private static CommandResult Busy() => CommandResult.Refused(CommandReason.Busy, "busy: another command is under way");

    private CommandResult? Plan(CommandRequest request, long nowMs)
    {
        PackState pack = _state.Packs[request.Pack - 1];
        int before = pack.Fresh(BmsGroup.Fets, FetReading.Of(pack, request.Kind), nowMs);
        string? obstacle = Obstacle(request, before);
        SwitchBackPlan? plan = obstacle is null ? _plans.TryAdd(request.Pack, request.Kind) : null;
        if (plan is null)
            return CommandResult.Refused(CommandReason.NotAllowed, "for_s: " + (obstacle ?? "too many FETs are to be switched back"));
        plan.OfBoard = pack.BoardNumber;
        plan.On = before == 1;
        plan.Acks = request.Acks;
        plan.DueUnix = _state.UnixSeconds + request.ForSeconds;
        plan.DueMs = nowMs + (request.ForSeconds * 1000L);
        plan.Record.Save();
        _plans.Count();
        return null;
    }

    private string? Obstacle(CommandRequest request, int before)
    {
        if (!_plans.HasMedium) return "there is no storage";
        if (_state.UnixSeconds == Absent.Long) return "the clock is not set";
        if (before == Absent.Value) return "the state of the FET is not known";
        if (before == request.Value) return "the FET is already as wanted";
        SwitchBackPlan? plan = _plans.Find(request.Pack, request.Kind);
        bool isPlanned = plan != null && plan.IsPending && plan.On == (request.Value == 1);
        return isPlanned ? "the FET is to be switched back already" : null;
    }

    private CommandResult? PollStoring(CommandRequest request, long nowMs)
    {
        SwitchBackPlan? plan = _plans.Find(request.Pack, request.Kind);
        bool isStored = plan is null || plan.Record.IsStored;
        bool isGivenUp = !isStored && (plan!.Record.HasFailed || nowMs >= request.StoringUntilMs);
        if (!isStored && !isGivenUp) return null;
        request.StoringUntilMs = Absent.Long;
        if (isStored || !IsTimed(request)) return Write(request, nowMs);
        _plans.End(plan!);
        return CommandResult.Failed(CommandReason.NotAllowed, "for_s: the plan could not be stored; nothing was switched");
    }

    private CommandResult? Write(CommandRequest request, long nowMs)
    {
        if (request.Definition.IsFet) _overrides.Forget(request);
        if (_ports[request.Pack - 1].TryBegin(request.Command, nowMs)) return null;
        if (IsTimed(request)) _plans.End(request.Pack, request.Kind);
        return Busy();
    }

    private CommandResult Finish(CommandRequest request, CommandOutcome outcome, long nowMs)
    {
        bool isConfirmed = outcome == CommandOutcome.Confirmed;
        if (request.Definition.IsFet && isConfirmed) _overrides.Expect(request, nowMs);
        bool isPlanned = IsTimed(request) && Follow(request, outcome, nowMs);
        return isConfirmed ? CommandResult.Confirmed(null) : Failed(request, outcome, isPlanned);
    }

    /// <summary>Has the plan wait for its moment, but for what was never written; without confirmation it may have been switched all the same.</summary>
    private bool Follow(CommandRequest request, CommandOutcome outcome, long nowMs)
    {
        SwitchBackPlan? plan = _plans.Find(request.Pack, request.Kind);
        if (plan is null) return false;
        if (outcome == CommandOutcome.NoAnswer || outcome == CommandOutcome.NotPossible || outcome == CommandOutcome.Protected)
        {
            _plans.End(plan);
            return false;
        }

        plan.Phase = SwitchBackPhase.Waiting;
        plan.IsOurs = outcome == CommandOutcome.Confirmed;
        if (!plan.IsOurs) plan.DoubtUntilMs = nowMs + DoubtMs;
        return true;
    }

    private CommandResult Failed(CommandRequest request, CommandOutcome outcome, bool isPlanned)
    {
        CommandReason reason = CommandReason.NoAnswer;
        string text = "no answer";
        switch (outcome)
        {
            case CommandOutcome.Unchanged:
                reason = CommandReason.NotConfirmed;
                text = "read after the write: state unchanged";
                break;
            case CommandOutcome.Unknown:
                reason = CommandReason.UnknownState;
                text = "written; the state was not read since";
                break;
            case CommandOutcome.NotPossible:
                reason = CommandReason.OutOfRange;
                text = "the BMS cannot be told this";
                break;
            case CommandOutcome.Protected:
                reason = CommandReason.NotAllowed;
                text = FetProtection.Active;
                break;
        }

        return CommandResult.Failed(reason, isPlanned ? text + "; should it have switched, it is switched back in time" : text);
    }
}
