namespace Daly.Bridge.Commands.Catalogue;

/// <summary>Why a command was refused or failed.</summary>
public enum CommandReason
{
    /// <summary>No reason is needed.</summary>
    None,

    /// <summary>Commands are switched off.</summary>
    Disabled,

    /// <summary>Dangerous commands are not armed.</summary>
    NotArmed,

    /// <summary>It is not on the list of allowed ones, does not exist, or may not be as things are.</summary>
    NotAllowed,

    /// <summary>The broker had kept the message.</summary>
    Retained,

    /// <summary>It came too late, or nobody can tell.</summary>
    Expired,

    /// <summary>Its id was seen before.</summary>
    Duplicate,

    /// <summary>Too many commands.</summary>
    RateLimit,

    /// <summary>It came too soon after a connect.</summary>
    QuietTime,

    /// <summary>The message is not what a command looks like.</summary>
    Malformed,

    /// <summary>A value is out of range.</summary>
    OutOfRange,

    /// <summary>Something may happen that the sender did not acknowledge.</summary>
    NeedsAck,

    /// <summary>The BMS sleeps.</summary>
    Asleep,

    /// <summary>The BMS does not answer.</summary>
    NoAnswer,

    /// <summary>The BMS answered, but the state did not change.</summary>
    NotConfirmed,

    /// <summary>The state was not read after the write: nobody knows whether it changed.</summary>
    UnknownState,

    /// <summary>It waited too long on its way, or nobody can tell how long.</summary>
    Late,

    /// <summary>Other commands wait or are under way.</summary>
    Busy,

    /// <summary>Not seen so far, but the line may still deliver it.</summary>
    MayHappen,
}
