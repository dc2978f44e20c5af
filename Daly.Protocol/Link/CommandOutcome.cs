namespace Daly.Protocol.Link;

/// <summary>How a command to the BMS ended.</summary>
public enum CommandOutcome
{
    /// <summary>None was begun, or it is still under way.</summary>
    None,

    /// <summary>Reading back showed the wanted state.</summary>
    Confirmed,

    /// <summary>The BMS acknowledged, but reading back kept showing another state.</summary>
    AcknowledgedUnchanged,

    /// <summary>The BMS did not acknowledge, and reading back showed another state or nothing.</summary>
    NoAnswer,

    /// <summary>The command could not be put into bytes: impossible values, or something it needs is not known.</summary>
    NotPossible,
}
