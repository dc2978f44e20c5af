using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.State;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Parameters;

namespace Daly.Bridge.Commands.Run;

/// <summary>
/// Reads one parameter of a BMS, or writes one: the old value is read and told, and <see cref="ParameterWrite"/> does the
/// rest, by the rules of <see cref="ParameterRules"/>. What has come of it is told as it is.
/// </summary>
internal sealed class ParameterExecutor : ICommandExecutor
{
    private readonly BridgeState _state;
    private readonly IBmsCommandPort[] _ports;
    private readonly int _confirmMs;
    private readonly byte[] _frame = new byte[ParameterFrames.FrameLength];
    private ParameterWrite? _write;
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

        _write = null;
        request.Command.Kind = BmsCommandKind.ReadParameter;
        request.Command.Parameter = request.Parameter;
        request.Command.Change = null;
        request.Command.ConfirmMs = _confirmMs;
        return _ports[request.Pack - 1].TryBegin(request.Command, nowMs) ? null
            : CommandResult.Refused(CommandReason.Busy, "busy: another command is under way");
    }

    public CommandResult? Poll(CommandRequest request, long nowMs)
    {
        IBmsCommandPort port = _ports[request.Pack - 1];
        if (_write != null)
        {
            _write.Poll(nowMs);
            return _write.End == ParameterWriteEnd.UnderWay ? null : OnWritten(request, _write);
        }

        if (port.IsBusy) return null;
        return port.Outcome == CommandOutcome.Confirmed ? OnRead(request, nowMs) : OnNotRead(request, port.Outcome);
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
        return StartWriting(request, nowMs);
    }

    private CommandResult? StartWriting(CommandRequest request, long nowMs)
    {
        A5Parameter parameter = request.Parameter!;
        if (request.Consent is null) return CommandResult.Failed(CommandReason.NeedsAck, NothingWritten(parameter, "there is no consent"));
        BmsData data = _state.Packs[request.Pack - 1].Data;
        var change = new ParameterChange(parameter, _old, request.Value, request.Consent) { Rules = new ParameterRules(data, Chemistry) };
        _write = new ParameterWrite(_ports[request.Pack - 1], data.ParameterFrames, change, request.Consent);
        bool isBegun = _write.TryBegin(_confirmMs, nowMs);
        return isBegun ? null : CommandResult.Failed(CommandReason.Busy, NothingWritten(parameter, "another command is under way"));
    }

    private CommandResult OnWritten(CommandRequest request, ParameterWrite write)
    {
        if (write.End == ParameterWriteEnd.NoAnswer) return OnNotRead(request, CommandOutcome.NoAnswer);
        string text = ParameterWriteText.Of(write, _old);
        if (write.End == ParameterWriteEnd.NotSent) return CommandResult.Failed(WhyNotSent(write.Change), text);
        bool isDone = write.End == ParameterWriteEnd.Done;
        Tell(request, isDone ? EventSeverity.Info : EventSeverity.Warning, text);
        if (isDone) return CommandResult.Confirmed(text);
        return CommandResult.Failed(write.End == ParameterWriteEnd.InDoubt ? CommandReason.UnknownState : CommandReason.NotConfirmed, text);
    }

    private static CommandReason WhyNotSent(ParameterChange change)
    {
        if (change.Fault != null) return CommandReason.OutOfRange;
        return change.WasAsPlanned ? CommandReason.NotAllowed : CommandReason.NotConfirmed;
    }

    private string NothingWritten(A5Parameter parameter, string why) => ParameterWriteText.NothingWritten(parameter, why, _old);

    private long ReadValue(CommandRequest request)
    {
        A5Parameter parameter = request.Parameter!;
        ParameterFrames frames = _state.Packs[request.Pack - 1].Data.ParameterFrames;
        return frames.TryCopy(parameter.ReadId, _frame) ? parameter.Read(_frame) : Absent.Long;
    }

    private void Tell(CommandRequest request, EventSeverity severity, string text) =>
        _state.Events.Add("parameter", severity, request.Pack, text);
}
