namespace Daly.Simulator.Bms;

/// <summary>What comes back from a board that sleeps.</summary>
public enum AsleepBehaviour
{
    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>The request itself, within 1 to 5 ms.</summary>
    Echo,
}
