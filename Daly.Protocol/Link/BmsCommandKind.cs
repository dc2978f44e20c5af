namespace Daly.Protocol.Link;

/// <summary>What can be changed in a BMS.</summary>
public enum BmsCommandKind
{
    /// <summary>Nothing: a command that was not filled in does nothing.</summary>
    None = 0,

    /// <summary>Switch the charge FET.</summary>
    ChargeFet = 1,

    /// <summary>Switch the discharge FET.</summary>
    DischargeFet = 2,

    /// <summary>Set the SOC that the BMS believes in.</summary>
    Soc = 3,

    /// <summary>Set date and time.</summary>
    Clock = 4,

    /// <summary>Restart the BMS.</summary>
    Restart = 5,

    /// <summary>Read one parameter now, with what travels together with it; changes nothing.</summary>
    ReadParameter = 6,

    /// <summary>Write one parameter. Unverified on real boards.</summary>
    Parameter = 7,
}
