namespace Daly.Monitor.Sources;

/// <summary>What is known about a FET of the BMS.</summary>
public enum FetState
{
    /// <summary>Nothing.</summary>
    Unknown,

    Off,

    /// <summary>It is on.</summary>
    On,
}
