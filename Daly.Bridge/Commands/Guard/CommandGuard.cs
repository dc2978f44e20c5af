using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;
using Daly.Bridge.State;
using Daly.Protocol;
using Daly.Protocol.Link;
using Daly.Settings;

namespace Daly.Bridge.Commands.Guard;

/// <summary>Decides what may not be begun, at the moment before it would be.</summary>
internal sealed class CommandGuard
{
    private readonly BridgeState _state;
    private readonly ControlSettings _settings;
    private readonly CommandDangers _dangers;

    public CommandGuard(BridgeState state, ControlSettings settings)
    {
        _state = state;
        _settings = settings;
        _dangers = new CommandDangers(state, settings);
    }

    public CommandResult? Refuse(CommandRequest request, bool isRateKept, long nowMs) =>
        RefusePermission(request) ?? request.Fault ?? RefuseReplay(request, isRateKept) ?? RefuseRange(request)
            ?? RefuseLink(request) ?? RefuseDanger(request, nowMs);

    private static CommandResult? Refused(CommandReason reason, string text) => CommandResult.Refused(reason, text);

    private CommandResult? RefusePermission(CommandRequest request)
    {
        if (!_settings.Enabled) return Refused(CommandReason.Disabled, "commands are off: control.enabled is false");
        string? word = request.Definition.AllowWord;

        // The list is about what others may ask for; the write-back has a setting of its own.
        bool isOwn = request.Source == CommandSource.WriteBack;
        bool isAllowed = word is null || isOwn || SettingText.IndexOf(_settings.Allow, word) >= 0;
        return isAllowed ? null : Refused(CommandReason.NotAllowed, word + " is not in control.allow");
    }

    private CommandResult? RefuseReplay(CommandRequest request, bool isRateKept)
    {
        if (request.IsRepeated) return Refused(CommandReason.Duplicate, "this id was seen before");
        if (request.NotAfter != Absent.Long)
        {
            long now = _state.UnixSeconds;
            if (now == Absent.Long) return Refused(CommandReason.Expired, "not_after cannot be judged: the clock is not set");
            if (now > request.NotAfter) return Refused(CommandReason.Expired, "its not_after is over");
        }

        if (request.IsOvertaken) return Refused(CommandReason.Busy, "its opposite came later and went ahead");
        if (request.Source != CommandSource.Remote || isRateKept || request.IsUrgent) return null;
        return Refused(CommandReason.RateLimit, "more than " + CommandRate.MaxCommands + " commands in 10 s");
    }

    private CommandResult? RefuseRange(CommandRequest request)
    {
        CommandDefinition definition = request.Definition;
        bool isNumberWrong = definition.Form == CommandForm.Number && (request.Value < definition.Min || request.Value > definition.Max);
        if (isNumberWrong) return Refused(CommandReason.OutOfRange, definition.Name + " is " + definition.Range);
        if (!definition.IsOfPack) return null;
        bool isThere = request.Pack >= 1 && request.Pack <= _state.Packs.Length;
        return isThere ? null : Refused(CommandReason.OutOfRange, "there is no such pack");
    }

    private CommandResult? RefuseLink(CommandRequest request)
    {
        if (!request.Definition.IsOfPack) return null;
        return _state.Packs[request.Pack - 1].Link.State switch
        {
            LinkState.Online => null,
            LinkState.Asleep => Refused(CommandReason.Asleep, "the BMS sleeps"),
            LinkState.Lost => Refused(CommandReason.NoAnswer, "the BMS does not answer"),
            _ => Refused(CommandReason.NoAnswer, "the BMS has not answered yet"),
        };
    }

    private CommandResult? RefuseDanger(CommandRequest request, long nowMs)
    {
        bool isDangerous = request.Definition.IsDangerous || request.OpensFet;
        bool isRemote = request.Source == CommandSource.Remote;
        int fitting = request.Acks & request.Definition.Acks;
        if (isRemote && isDangerous && fitting == 0 && !_state.Control.IsArmed(nowMs))
        {
            return Refused(CommandReason.NotArmed, "this can do harm: switch arm on first, or acknowledge its danger with ack");
        }

        string? protection = _dangers.Protection(request, nowMs);
        if (protection != null) return Refused(CommandReason.NotAllowed, protection);
        int lacking = _dangers.Of(request, nowMs) & ~request.Acks;

        // Whoever types a command has decided, but what nobody has verified is said by name there too.
        if (request.Source == CommandSource.Console) lacking &= CommandAcks.UnverifiedWrite;
        return lacking == 0 ? null : Refused(CommandReason.NeedsAck, CommandAcks.Describe(lacking));
    }
}
