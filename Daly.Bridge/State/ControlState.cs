namespace Daly.Bridge.State;

/// <summary>Whether the bridge takes commands, and dangerous ones.</summary>
public sealed class ControlState
{
    private long _armedUntilMs = Absent.Long;

    /// <summary>Gets whether commands are taken at all.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>Gets how many FETs will be switched back by themselves.</summary>
    public int SwitchBacks { get; private set; }

    /// <summary>Gets how many were not switched back in time, of which nobody has taken notice yet.</summary>
    public int SwitchBacksExpired { get; private set; }

    /// <summary>Gets when the next FET is to be switched back, in Unix seconds, or <c>Absent.Long</c>.</summary>
    public long SwitchBackUnix { get; private set; } = Absent.Long;

    /// <summary>Gets whether that moment has come.</summary>
    public bool IsSwitchBackDue { get; private set; }

    /// <summary>Gets how often that was tried.</summary>
    public int SwitchBackTries { get; private set; }

    /// <summary>Gets how often that may have changed.</summary>
    public int Changes { get; private set; }

    /// <summary>Tells whether dangerous commands are armed.</summary>
    public bool IsArmed(long nowMs) => nowMs < _armedUntilMs;

    internal void Show(int switchBacks, int expired)
    {
        SwitchBacks = switchBacks;
        SwitchBacksExpired = expired;
        Changes++;
    }

    internal void ShowNext(long unixSeconds, bool isDue, int tries)
    {
        SwitchBackUnix = unixSeconds;
        IsSwitchBackDue = isDue;
        SwitchBackTries = tries;
    }

    internal void Arm(long untilMs) => _armedUntilMs = untilMs;

    internal void Disarm() => _armedUntilMs = Absent.Long;
}
