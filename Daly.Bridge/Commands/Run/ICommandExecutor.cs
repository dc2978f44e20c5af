using Daly.Bridge.Commands.Intake;

namespace Daly.Bridge.Commands.Run;

/// <summary>Carries out one kind of commands, one at a time, after the guard has let them pass.</summary>
internal interface ICommandExecutor
{
    /// <returns>The end of it, or <c>null</c> when it is under way.</returns>
    CommandResult? Begin(CommandRequest request, long nowMs);

    /// <summary>Looks how far it has come.</summary>
    /// <returns>The end of it, or <c>null</c> while it is under way.</returns>
    CommandResult? Poll(CommandRequest request, long nowMs);
}
