using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Bridge.Commands;

/// <summary>Carries out commands to a BMS: a switch-back is stored first, then written, then read back by the link.</summary>
internal sealed class BmsExecutor : ICommandExecutor
{
    private readonly BridgeState _state;
    private readonly IBmsCommandPort[] _ports;
    private readonly RestoreStore _restores;
    private readonly OverrideWatch _overrides;
    private readonly int _confirmMs;

    public BmsExecutor(BridgeState state, IBmsCommandPort[] ports, RestoreStore restores, OverrideWatch overrides, int confirmMs)
    {
        _state = state;
        _ports = ports;
        _restores = restores;
        _overrides = overrides;
        _confirmMs = confirmMs;
    }

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        CommandResult? refusal = Prepare(request);
        if (refusal != null) return refusal;
        bool isTimed = request.ForSeconds != Absent.Value;
        if (isTimed)
        {
            refusal = PlanRestore(request, nowMs);
            if (refusal != null) return refusal;
        }

        request.IsStoring = isTimed && !_restores.IsStored;
        return request.IsStoring ? null : Write(request, nowMs);
    }

    public CommandResult? Poll(CommandRequest request, long nowMs)
    {
        if (request.IsStoring) return PollStoring(request, nowMs);
        IBmsCommandPort port = _ports[request.Pack - 1];
        return port.IsBusy ? null : Finish(request, port.Outcome, nowMs);
    }

    private CommandResult? Prepare(CommandRequest request)
    {
        BmsCommand command = request.Command;
        command.Kind = BmsKinds.Of(request.Kind);
        command.ConfirmMs = _confirmMs;
        if (request.Definition.IsFet) command.On = request.Value == 1;
        if (request.Kind == CommandKind.Soc) command.SocPermille = (int)request.Value;
        bool needsClock = request.Kind == CommandKind.Soc || request.Kind == CommandKind.Clock;
        if (!needsClock) return null;
        long now = _state.UnixSeconds;
        if (now == Absent.Long) return CommandResult.Refused(CommandReason.NotAllowed, "the clock of this device is not set");
        UtcClock.Fill(command.Clock, now);
        return null;
    }

    private CommandResult? PlanRestore(CommandRequest request, long nowMs)
    {
        PackState pack = _state.Packs[request.Pack - 1];
        int before = pack.Fresh(BmsGroup.Fets, FetReading.Of(pack, request.Kind), nowMs);
        string? obstacle = null;
        if (!_restores.HasMedium) obstacle = "there is no storage";
        else if (_state.UnixSeconds == Absent.Long) obstacle = "the clock is not set";
        else if (before == Absent.Value) obstacle = "the state of the FET is not known";
        else if (before == request.Value) obstacle = "the FET is already as wanted";
        else if (_restores.IsToBecome(request.Pack, request.Kind, request.Value == 1)) obstacle = "the FET is to be switched back already";
        else if (!_restores.HasRoom(request.Pack, request.Kind)) obstacle = "too many FETs are to be switched back";
        if (obstacle != null) return CommandResult.Refused(CommandReason.NotAllowed, "for_s: " + obstacle);
        _restores.Add(new TimedRestore
        {
            Pack = request.Pack,
            Kind = request.Kind,
            On = before == 1,
            Acks = request.Acks,
            DueUnix = _state.UnixSeconds + request.ForSeconds,
            DueMs = nowMs + (request.ForSeconds * 1000L),
        });
        _restores.Tick(nowMs);
        return null;
    }

    private CommandResult? PollStoring(CommandRequest request, long nowMs)
    {
        if (_restores.HasFailed)
        {
            request.IsStoring = false;
            _restores.Remove(request.Pack, request.Kind);
            return CommandResult.Failed(CommandReason.NotAllowed, "for_s: the plan could not be stored; nothing was switched");
        }

        if (!_restores.IsStored) return null;
        request.IsStoring = false;
        return Write(request, nowMs);
    }

    private CommandResult? Write(CommandRequest request, long nowMs)
    {
        if (request.Definition.IsFet) _overrides.Forget(request);
        if (_ports[request.Pack - 1].TryBegin(request.Command, nowMs)) return null;
        CancelRestore(request);
        return CommandResult.Refused(CommandReason.Busy, "busy: another command is under way");
    }

    private CommandResult Finish(CommandRequest request, CommandOutcome outcome, long nowMs)
    {
        if (outcome == CommandOutcome.Confirmed)
        {
            if (!request.Definition.IsFet) return CommandResult.Confirmed(null);
            _overrides.Expect(request, nowMs);

            // What is switched for good takes the place of an earlier plan.
            if (request.ForSeconds == Absent.Value) _restores.Remove(request.Pack, request.Kind);
            return CommandResult.Confirmed(null);
        }

        // Without an answer it may have been switched all the same: then the plan is needed, and else it does no harm.
        bool isInDoubt = outcome == CommandOutcome.NoAnswer && request.ForSeconds != Absent.Value;
        if (isInDoubt) return CommandResult.Failed(CommandReason.NoAnswer, "no answer; should it have switched, it is switched back in time");
        CancelRestore(request);
        return outcome switch
        {
            CommandOutcome.Unchanged => CommandResult.Failed(CommandReason.NotConfirmed, "read after the write: state unchanged"),
            CommandOutcome.Unknown => CommandResult.Failed(CommandReason.UnknownState, "written; the state was not read since"),
            CommandOutcome.NotPossible => CommandResult.Failed(CommandReason.OutOfRange, "the BMS cannot be told this"),
            _ => CommandResult.Failed(CommandReason.NoAnswer, "no answer"),
        };
    }

    private void CancelRestore(CommandRequest request)
    {
        if (request.ForSeconds != Absent.Value) _restores.Remove(request.Pack, request.Kind);
    }
}
