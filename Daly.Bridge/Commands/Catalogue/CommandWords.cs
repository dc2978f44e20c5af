namespace Daly.Bridge.Commands.Catalogue;

/// <summary>The words that stand for stages and reasons.</summary>
public static class CommandWords
{
    /// <summary>Names a stage.</summary>
    public static string Of(CommandStage stage) => stage switch
    {
        CommandStage.Accepted => "accepted",
        CommandStage.Confirmed => "confirmed",
        CommandStage.Refused => "refused",
        CommandStage.Failed => "failed",
        _ => "waiting",
    };

    /// <summary>Names a reason.</summary>
    /// <returns>The word, or <c>null</c> for none.</returns>
    public static string? Of(CommandReason reason) => reason switch
    {
        CommandReason.Disabled => "disabled",
        CommandReason.NotArmed => "not_armed",
        CommandReason.NotAllowed => "not_allowed",
        CommandReason.Retained => "retained",
        CommandReason.Expired => "expired",
        CommandReason.Duplicate => "duplicate",
        CommandReason.RateLimit => "rate_limit",
        CommandReason.QuietTime => "quiet_time",
        CommandReason.Malformed => "malformed",
        CommandReason.OutOfRange => "out_of_range",
        CommandReason.NeedsAck => "needs_ack",
        CommandReason.Asleep => "asleep",
        CommandReason.NoAnswer => "no_answer",
        CommandReason.NotConfirmed => "not_confirmed",
        CommandReason.UnknownState => "unknown_state",
        CommandReason.Late => "late",
        CommandReason.Busy => "busy",
        CommandReason.MayHappen => "may_happen",
        _ => null,
    };
}
