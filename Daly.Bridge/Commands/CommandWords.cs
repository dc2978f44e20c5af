using Daly.Protocol.Link;

namespace Daly.Bridge.Commands;

/// <summary>The words that stand for stages, reasons and commands.</summary>
public static class CommandWords
{
    /// <summary>Names a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The word.</returns>
    public static string Of(CommandStage stage) => stage switch
    {
        CommandStage.Accepted => "accepted",
        CommandStage.Confirmed => "confirmed",
        CommandStage.Refused => "refused",
        CommandStage.Failed => "failed",
        _ => "waiting",
    };

    /// <summary>Names a reason.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>The word, or <c>null</c> for none.</returns>
    public static string? Of(CommandReason reason) => reason switch
    {
        CommandReason.Disabled => "disabled",
        CommandReason.NotAllowed => "not_allowed",
        CommandReason.RateLimit => "rate_limit",
        CommandReason.OutOfRange => "out_of_range",
        CommandReason.Asleep => "asleep",
        CommandReason.NoAnswer => "no_answer",
        CommandReason.NotConfirmed => "not_confirmed",
        _ => null,
    };

    /// <summary>Names a command as in <c>control.allow</c>.</summary>
    /// <param name="kind">The command.</param>
    /// <returns>The word.</returns>
    public static string Of(BmsCommandKind kind) => kind switch
    {
        BmsCommandKind.ChargeFet => "charge_fet",
        BmsCommandKind.DischargeFet => "discharge_fet",
        BmsCommandKind.Soc => "soc",
        BmsCommandKind.Clock => "clock",
        _ => "bms_restart",
    };
}
