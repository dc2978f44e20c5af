namespace Daly.Monitor.Sources;

/// <summary>How the shunt's current compares with the BMS's.</summary>
public enum SourceAgreement
{
    /// <summary>One of them is missing, or they have not been compared for long enough.</summary>
    Unknown = 0,

    /// <summary>They agree as far as the BMS can see.</summary>
    Agree = 1,

    /// <summary>Both see a current, in opposite directions: shunt.inverted or bms.current_sign is wrong.</summary>
    OppositeSign = 2,

    /// <summary>They differ by more than the BMS's dead band and 5 %: wrong rating, or a load that bypasses one of them.</summary>
    Difference = 3,
}
