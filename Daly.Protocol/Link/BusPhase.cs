namespace Daly.Protocol.Link;

/// <summary>What the wire is being used for.</summary>
internal enum BusPhase
{
    /// <summary>Nothing; the pause between two exchanges counts as nothing.</summary>
    Idle,

    /// <summary>A request is out, its reply is awaited.</summary>
    AwaitReply,
}
