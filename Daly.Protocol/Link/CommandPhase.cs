namespace Daly.Protocol.Link;

/// <summary>Where a command stands.</summary>
internal enum CommandPhase
{
    /// <summary>None is under way.</summary>
    Idle,

    /// <summary>Something must be read before it can be written.</summary>
    Prepare,

    /// <summary>To be written.</summary>
    Write,

    /// <summary>To be read back.</summary>
    ReadBack,
}
