using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Protocol.Parameters;

namespace Daly.Bridge.Commands;

/// <summary>
/// Reads one parameter of a BMS, or writes one: the old value is read and told, the new one checked against the others,
/// written and read back. What was not confirmed is looked at once more, and told as it is.
/// </summary>
internal sealed class ParameterExecutor : ICommandExecutor
{
    private readonly BridgeState _state;
    private readonly IBmsCommandPort[] _ports;
    private readonly int _confirmMs;
    private readonly byte[] _frame = new byte[ParameterFrames.FrameLength];
    private ParameterPhase _phase;
    private ParameterChange? _change;
    private long _old;

    public ParameterExecutor(BridgeState state, IBmsCommandPort[] ports, int confirmMs)
    {
        _state = state;
        _ports = ports;
        _confirmMs = confirmMs;
    }

    public string Chemistry { get; set; } = "lifepo4";

    public CommandResult? Begin(CommandRequest request, long nowMs)
    {
        PackState pack = _state.Packs[request.Pack - 1];
        if (request.Kind == CommandKind.ParameterWrite)
        {
            string? fault = ParameterRules.ChemistryFault(request.Parameter!, request.Value, Chemistry, pack.Data.Identity.BatteryType);
            if (fault != null) return CommandResult.Refused(CommandReason.OutOfRange, fault);
        }

        return StartReading(request, ParameterPhase.Reading, nowMs) ? null
            : CommandResult.Refused(CommandReason.Busy, "busy: another command is under way");
    }

    public CommandResult? Poll(CommandRequest request, long nowMs)
    {
        IBmsCommandPort port = _ports[request.Pack - 1];
        if (port.IsBusy) return null;
        bool isConfirmed = port.Outcome == CommandOutcome.Confirmed;
        switch (_phase)
        {
            case ParameterPhase.Reading:
                return isConfirmed ? OnRead(request, nowMs) : OnNotRead(request, port.Outcome);
            case ParameterPhase.Writing:
                return isConfirmed ? Written(request) : OnNotWritten(request, nowMs);
            default:
                return OnLookedAgain(request, isConfirmed);
        }
    }

    private bool StartReading(CommandRequest request, ParameterPhase phase, long nowMs)
    {
        _phase = phase;
        request.Command.Kind = BmsCommandKind.ReadParameter;
        request.Command.Parameter = request.Parameter;
        request.Command.Change = null;
        request.Command.ConfirmMs = _confirmMs;
        return _ports[request.Pack - 1].TryBegin(request.Command, nowMs);
    }

    private static CommandResult OnNotRead(CommandRequest request, CommandOutcome outcome) =>
        outcome == CommandOutcome.NotPossible ? NotThere(request.Parameter!)
            : CommandResult.Failed(CommandReason.NoAnswer, "the BMS does not answer this read");

    private static CommandResult NotThere(A5Parameter parameter) =>
        CommandResult.Failed(CommandReason.NotAllowed, "this board does not have " + parameter.Key);

    private CommandResult? OnRead(CommandRequest request, long nowMs)
    {
        A5Parameter parameter = request.Parameter!;
        _old = ReadValue(request);
        if (_old == Absent.Long) return NotThere(parameter);
        string value = ParameterWords.Text(parameter, _old);
        if (request.Kind == CommandKind.ParameterRead)
        {
            request.Value = _old;
            return CommandResult.Confirmed(parameter.Key + " is " + value);
        }

        if (_old == request.Value) return CommandResult.Confirmed("nothing was written: " + parameter.Key + " is " + value + " already");
        string? fault = ParameterRules.OrderFault(_state.Packs[request.Pack - 1].Data, parameter, request.Value);
        if (fault != null) return CommandResult.Failed(CommandReason.OutOfRange, NothingWritten(parameter, fault));
        return StartWriting(request, nowMs);
    }

    private CommandResult? StartWriting(CommandRequest request, long nowMs)
    {
        A5Parameter parameter = request.Parameter!;
        if (request.Consent is null) return CommandResult.Failed(CommandReason.NeedsAck, NothingWritten(parameter, "there is no consent"));
        _change = new ParameterChange(parameter, _old, request.Value, request.Consent);
        _phase = ParameterPhase.Writing;
        request.Command.Kind = BmsCommandKind.Parameter;
        request.Command.Change = _change;
        bool isBegun = _ports[request.Pack - 1].TryBegin(request.Command, nowMs);
        return isBegun ? null : CommandResult.Failed(CommandReason.Busy, NothingWritten(parameter, "another command is under way"));
    }

    private CommandResult Written(CommandRequest request)
    {
        A5Parameter parameter = request.Parameter!;
        string text = parameter.Key + " was " + ParameterWords.Text(parameter, _old) + ", is " + ParameterWords.Text(parameter, request.Value);
        if (_change!.HasMovedOthers(Frame(request))) text += "; the BMS has moved other limits with it";
        Tell(request, EventSeverity.Info, text);
        return CommandResult.Confirmed(text);
    }

    private CommandResult? OnNotWritten(CommandRequest request, long nowMs)
    {
        if (_change!.Transmissions == 0)
        {
            return _change.WasAsPlanned
                ? CommandResult.Failed(CommandReason.NotAllowed, NothingWritten(request.Parameter!, "this board has no register that takes it"))
                : CommandResult.Failed(CommandReason.NotConfirmed, NothingWritten(request.Parameter!, "it was not as read just before"));
        }

        return StartReading(request, ParameterPhase.LookingAgain, nowMs) ? null : OnLookedAgain(request, false);
    }

    private CommandResult OnLookedAgain(CommandRequest request, bool isRead)
    {
        A5Parameter parameter = request.Parameter!;
        ParameterState state = ParameterState.Unknown;
        if (isRead && _state.Packs[request.Pack - 1].Data.ParameterFrames.TryCopy(parameter.ReadId, _frame)) state = _change!.StateOf(_frame);
        if (state == ParameterState.After) return Written(request);
        string old = ParameterWords.Text(parameter, _old);
        string text = state switch
        {
            ParameterState.Before => parameter.Key + " was not taken: it is " + old + " as before",
            ParameterState.Other => "the BMS stored something else: " + parameter.Key + " was " + old + ", is " + ReadText(parameter),
            _ => "in doubt: " + parameter.Key + " was " + old + ", and the BMS no longer answers",
        };
        Tell(request, EventSeverity.Warning, text);
        return CommandResult.Failed(state == ParameterState.Unknown ? CommandReason.NoAnswer : CommandReason.NotConfirmed, text);
    }

    private byte[] Frame(CommandRequest request)
    {
        _state.Packs[request.Pack - 1].Data.ParameterFrames.TryCopy(request.Parameter!.ReadId, _frame);
        return _frame;
    }

    private string NothingWritten(A5Parameter parameter, string why) =>
        "nothing was written: " + why + "; " + parameter.Key + " is " + ParameterWords.Text(parameter, _old);

    private string ReadText(A5Parameter parameter)
    {
        long value = parameter.Read(_frame);
        return value == Absent.Long ? "not readable" : ParameterWords.Text(parameter, value);
    }

    private long ReadValue(CommandRequest request)
    {
        A5Parameter parameter = request.Parameter!;
        ParameterFrames frames = _state.Packs[request.Pack - 1].Data.ParameterFrames;
        return frames.TryCopy(parameter.ReadId, _frame) ? parameter.Read(_frame) : Absent.Long;
    }

    private void Tell(CommandRequest request, EventSeverity severity, string text) =>
        _state.Events.Add("parameter", severity, request.Pack, text);
}
