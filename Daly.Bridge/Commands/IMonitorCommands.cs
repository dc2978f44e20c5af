namespace Daly.Bridge.Commands;

/// <summary>What the battery monitor can be told.</summary>
/// <remarks>Called by the thread that owns the bridge. Without a monitor these commands are refused.</remarks>
public interface IMonitorCommands
{
    /// <summary>Carries out a command at once.</summary>
    /// <param name="kind">Calibration, counters, sync or a setting.</param>
    /// <param name="value">The value in units of the definition's last decimal place, or absent.</param>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns><c>null</c> when it is done, else one sentence on why it is not.</returns>
    string? Execute(CommandKind kind, long value, long nowMs);
}
