using Daly.Bridge.Commands.Catalogue;

namespace Daly.Bridge.Commands.Run;

/// <summary>How a command stands; never changes, a new one takes its place. Any thread may read it.</summary>
public sealed class CommandResult
{
    /// <param name="reason">Why it was refused or failed.</param>
    /// <param name="text">One sentence, or <c>null</c>.</param>
    /// <param name="elapsedMs">Time since it was submitted; less than nothing is nothing, for who submits may have a later clock than a turn.</param>
    public CommandResult(CommandStage stage, CommandReason reason, string? text, long elapsedMs)
    {
        Stage = stage;
        Reason = reason;
        Text = text;
        ElapsedMs = elapsedMs < 0 ? 0 : elapsedMs;
    }

    /// <summary>Gets how far the command has come.</summary>
    public CommandStage Stage { get; }

    /// <summary>Gets why it was refused or failed.</summary>
    public CommandReason Reason { get; }

    /// <summary>Gets one sentence, or <c>null</c>.</summary>
    public string? Text { get; }

    /// <summary>Gets the time since it was submitted in ms.</summary>
    public long ElapsedMs { get; }

    /// <summary>Gets <c>not_stored</c> while an earlier plan for the FET is over, but not removed from storage; else <c>null</c>.</summary>
    public string? Plan { get; internal set; }

    /// <summary>Gets whether nothing more will come.</summary>
    public bool IsFinal => Stage >= CommandStage.Confirmed;

    internal static CommandResult Refused(CommandReason reason, string text) => new CommandResult(CommandStage.Refused, reason, text, 0);

    internal static CommandResult Failed(CommandReason reason, string text) => new CommandResult(CommandStage.Failed, reason, text, 0);

    internal static CommandResult Confirmed(string? text) => new CommandResult(CommandStage.Confirmed, CommandReason.None, text, 0);

    internal CommandResult After(long elapsedMs) => new CommandResult(Stage, Reason, Text, elapsedMs) { Plan = Plan };
}
