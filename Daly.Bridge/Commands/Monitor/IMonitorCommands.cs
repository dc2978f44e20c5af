using Daly.Bridge.Commands.Catalogue;
using Daly.Bridge.Commands.Intake;
using Daly.Bridge.Commands.Run;

namespace Daly.Bridge.Commands.Monitor;

/// <summary>What the battery monitor can be told.</summary>
/// <remarks>
/// Called by the thread that owns the bridge. Without a monitor these commands are refused. At most one command of
/// <see cref="CommandDefinition.IsLong"/> and one other are under way at a time.
/// </remarks>
public interface IMonitorCommands
{
    /// <param name="request">Calibration, counters, sync or a setting; the guard has let it pass.</param>
    /// <returns>The end of it, or <c>null</c> when it is under way.</returns>
    CommandResult? Begin(CommandRequest request, long nowMs);

    /// <summary>Looks how far it has come; call at least once per sample of the shunt.</summary>
    /// <returns>The end of it, or <c>null</c> while it is under way.</returns>
    CommandResult? Poll(CommandRequest request, long nowMs);

    /// <summary>Has everything stored as soon as possible, because the machine will restart.</summary>
    void Save();
}
