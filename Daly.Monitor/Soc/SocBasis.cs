namespace Daly.Monitor.Soc;

/// <summary>What the SOC was started from.</summary>
public enum SocBasis
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>The BMS's own SOC.</summary>
    BmsSoc = 1,

    /// <summary>The voltage of the cells after a long rest, outside the plateau.</summary>
    RestVoltage = 2,

    /// <summary>A number that somebody set.</summary>
    Command = 3,

    /// <summary>The battery was seen empty.</summary>
    Empty = 4,

    /// <summary>The battery was seen full.</summary>
    Full = 5,

    /// <summary>Somebody said that the battery is full, and nothing measured contradicted it.</summary>
    FullByHand = 6,
}
