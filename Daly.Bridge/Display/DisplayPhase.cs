namespace Daly.Bridge.Display;

/// <summary>What the display part of the bridge does next.</summary>
public enum DisplayPhase
{
    /// <summary>Waits until the next picture is due.</summary>
    Resting,

    /// <summary>Looks for a difference from what is shown, one page of 8 rows a turn.</summary>
    Comparing,

    /// <summary>Has a new picture that the display has not taken yet.</summary>
    Offering,
}
