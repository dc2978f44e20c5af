namespace Daly.Bridge.Commands;

/// <summary>The words that stand for stages and reasons.</summary>
public static class CommandWords
{
    private static readonly string[] Reasons =
    {
        "disabled", "not_armed", "not_allowed", "retained", "expired", "duplicate", "rate_limit", "quiet_time", "malformed",
        "out_of_range", "needs_ack", "asleep", "no_answer", "not_confirmed",
    };

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
    public static string? Of(CommandReason reason) => reason == CommandReason.None ? null : Reasons[(int)reason - 1];
}
