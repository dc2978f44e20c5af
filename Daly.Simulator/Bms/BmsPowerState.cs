namespace Daly.Simulator.Bms;

/// <summary>Whether a board works.</summary>
public enum BmsPowerState
{
    /// <summary>Measures and answers.</summary>
    Running,

    /// <summary>Just woke or restarted: answers, but everything measured reads zero.</summary>
    ZeroFrames,

    /// <summary>Restarting: deaf and silent.</summary>
    Restarting,

    /// <summary>Asleep: only current, a charger or the button wakes it.</summary>
    Asleep,
}
