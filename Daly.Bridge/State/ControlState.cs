using Daly.Protocol;

namespace Daly.Bridge.State;

/// <summary>Whether the bridge takes commands, and dangerous ones.</summary>
public sealed class ControlState
{
    private long _armedUntilMs = Absent.Long;

    /// <summary>Gets whether commands are taken at all.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>Gets how many FETs will be switched back by themselves.</summary>
    public int Restores { get; internal set; }

    /// <summary>Tells whether dangerous commands are armed.</summary>
    /// <param name="nowMs">Monotonic milliseconds.</param>
    /// <returns>Whether they are.</returns>
    public bool IsArmed(long nowMs) => nowMs < _armedUntilMs;

    internal void Arm(long untilMs) => _armedUntilMs = untilMs;

    internal void Disarm() => _armedUntilMs = Absent.Long;
}
