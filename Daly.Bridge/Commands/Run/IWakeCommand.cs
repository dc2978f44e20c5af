namespace Daly.Bridge.Commands.Run;

/// <summary>The wake output as commands reach it.</summary>
/// <remarks>Called by the thread that owns the bridge.</remarks>
public interface IWakeCommand
{
    /// <summary>Gets whether a pulse or the time after it is under way.</summary>
    bool IsBusy { get; }

    /// <summary>Gives one pulse.</summary>
    /// <returns><c>null</c> when it began, else one sentence on why not.</returns>
    string? Pulse(long nowMs);
}
