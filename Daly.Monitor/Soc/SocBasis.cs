namespace Daly.Monitor.Soc;

/// <summary>What the SOC was started from.</summary>
public enum SocBasis
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>The BMS's own SOC.</summary>
    BmsSoc,

    /// <summary>The voltage of the cells after a long rest, outside the plateau.</summary>
    RestVoltage,

    /// <summary>A number that somebody set.</summary>
    Command,

    /// <summary>The battery was seen empty.</summary>
    Empty,

    /// <summary>The battery was seen full.</summary>
    Full,

    /// <summary>Somebody said that the battery is full, and nothing measured contradicted it.</summary>
    FullByHand,
}
