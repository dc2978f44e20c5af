namespace Daly.Protocol.Link;

/// <summary>What can be changed in a BMS.</summary>
public enum BmsCommandKind
{
    /// <summary>Switch the charge FET.</summary>
    ChargeFet,

    /// <summary>Switch the discharge FET.</summary>
    DischargeFet,

    /// <summary>Set the SOC that the BMS believes in.</summary>
    Soc,

    /// <summary>Set date and time.</summary>
    Clock,

    /// <summary>Restart the BMS.</summary>
    Restart,

    /// <summary>Read one parameter now, with what travels together with it; changes nothing.</summary>
    ReadParameter,

    /// <summary>Write one parameter. Unverified on real boards.</summary>
    Parameter,
}
