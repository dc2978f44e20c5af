namespace Daly.Bridge.Tests.Desktop.Commands.Model;

internal static class ReasonWords
{
    /// <summary>Reads the word of a result; an unknown one is no reason at all.</summary>
    public static Reasons Read(string? word) => word switch
    {
        "disabled" => Reasons.Disabled,
        "not_armed" => Reasons.NotArmed,
        "not_allowed" => Reasons.NotAllowed,
        "retained" => Reasons.Retained,
        "expired" => Reasons.Expired,
        "duplicate" => Reasons.Duplicate,
        "rate_limit" => Reasons.RateLimit,
        "quiet_time" => Reasons.QuietTime,
        "malformed" => Reasons.Malformed,
        "out_of_range" => Reasons.OutOfRange,
        "needs_ack" => Reasons.NeedsAck,
        "asleep" => Reasons.Asleep,
        "no_answer" => Reasons.NoAnswer,
        "not_confirmed" => Reasons.NotConfirmed,
        "unknown_state" => Reasons.UnknownState,
        "late" => Reasons.Late,
        "busy" => Reasons.Busy,
        "may_happen" => Reasons.MayHappen,
        _ => Reasons.None,
    };
}
