namespace Daly.Bridge.Commands;

/// <summary>Why a command was refused or failed.</summary>
public enum CommandReason
{
    /// <summary>No reason is needed.</summary>
    None,

    /// <summary>Commands are switched off.</summary>
    Disabled,

    /// <summary>This command is not on the list of allowed ones.</summary>
    NotAllowed,

    /// <summary>Too many commands wait.</summary>
    RateLimit,

    /// <summary>A value is out of range.</summary>
    OutOfRange,

    /// <summary>The BMS sleeps.</summary>
    Asleep,

    /// <summary>The BMS does not answer.</summary>
    NoAnswer,

    /// <summary>The BMS answered, but the state did not change.</summary>
    NotConfirmed,
}
