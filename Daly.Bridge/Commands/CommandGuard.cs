using Daly.Bridge.Settings;
using Daly.Protocol.Link;

namespace Daly.Bridge.Commands;

/// <summary>Decides what may not be begun.</summary>
internal sealed class CommandGuard
{
    private const int FullPermille = 1000;

    private readonly BmsLink[] _links;
    private readonly ControlSettings _settings;

    public CommandGuard(BmsLink[] links, ControlSettings settings)
    {
        _links = links;
        _settings = settings;
    }

    public CommandResult? Refuse(CommandRequest request, long elapsedMs)
    {
        CommandReason reason = CommandReason.None;
        string? text = Permission(request, ref reason) ?? Range(request, ref reason) ?? Link(request, ref reason);
        return text is null ? null : new CommandResult(CommandStage.Refused, reason, text, elapsedMs);
    }

    private string? Permission(CommandRequest request, ref CommandReason reason)
    {
        if (!_settings.Enabled)
        {
            reason = CommandReason.Disabled;
            return "commands are off: control.enabled is false";
        }

        string word = CommandWords.Of(request.Command.Kind);
        if (SettingText.IndexOf(_settings.Allow, word) >= 0) return null;
        reason = CommandReason.NotAllowed;
        return word + " is not in control.allow";
    }

    private string? Range(CommandRequest request, ref CommandReason reason)
    {
        reason = CommandReason.OutOfRange;
        if (request.Pack < 1 || request.Pack > _links.Length) return "there is no such pack";
        int soc = request.Command.SocPermille;
        bool isWrong = request.Command.Kind == BmsCommandKind.Soc && (soc < 0 || soc > FullPermille);
        return isWrong ? "a SOC is 0 to 100 %" : null;
    }

    private string? Link(CommandRequest request, ref CommandReason reason)
    {
        LinkState state = _links[request.Pack - 1].Status.State;
        reason = state == LinkState.Asleep ? CommandReason.Asleep : CommandReason.NoAnswer;
        return state switch
        {
            LinkState.Online => null,
            LinkState.Asleep => "the BMS sleeps",
            LinkState.Lost => "the BMS does not answer",
            _ => "the BMS has not answered yet",
        };
    }
}
