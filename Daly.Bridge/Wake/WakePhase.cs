namespace Daly.Bridge.Wake;

/// <summary>What the wake output is doing.</summary>
public enum WakePhase
{
    /// <summary>It watches the links.</summary>
    Watching,

    /// <summary>The output is active.</summary>
    Pulse,

    /// <summary>The pulse is over; the BMS has time to start.</summary>
    Settling,
}
