namespace Daly.Protocol.Link;

/// <summary>How a command to the BMS ended.</summary>
public enum CommandOutcome
{
    /// <summary>None was begun, or it is still under way.</summary>
    None = 0,

    /// <summary>Reading back showed the wanted state.</summary>
    Confirmed = 1,

    /// <summary>It was written, and reading back after that showed another state to the end.</summary>
    Unchanged = 2,

    /// <summary>Nothing was written, because what has to be read before was not answered, or the line was gone.</summary>
    NoAnswer = 3,

    /// <summary>The command could not be put into bytes: impossible values, or something it needs is not known.</summary>
    NotPossible = 4,

    /// <summary>It was written, acknowledged or not, but the state was not read in the end: nobody knows what it is.</summary>
    Unknown = 5,

    /// <summary>Nothing was written, because the BMS may have opened the FET for protection: see <see cref="FetProtection"/>.</summary>
    Protected = 6,
}
