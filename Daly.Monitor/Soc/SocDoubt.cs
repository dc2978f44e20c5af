namespace Daly.Monitor.Soc;

/// <summary>What happened since the last anchor that makes the SOC less than synchronised. The first one stays.</summary>
public enum SocDoubt
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It comes from the stored record; what flowed meanwhile is not known.</summary>
    Restarted = 1,

    /// <summary>The current was unknown for a time.</summary>
    Gap = 2,

    /// <summary>The current was larger than the shunt can measure.</summary>
    Saturated = 3,

    /// <summary>The current came from the BMS, which does not see small ones.</summary>
    BmsCurrent = 4,

    /// <summary>So much was counted since the last anchor that the errors may have grown beyond 5 %.</summary>
    LongAgo = 5,
}
