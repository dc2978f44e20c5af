namespace Daly.Protocol.Link;

/// <summary>How far the reply to the current request has come.</summary>
public enum ReplyStatus
{
    /// <summary>Nothing that belongs to it has arrived.</summary>
    Nothing,

    /// <summary>A part has arrived; the rest is missing.</summary>
    Partial,

    /// <summary>What has arrived can be used, but more may follow: only silence ends it.</summary>
    Usable,

    /// <summary>All has arrived.</summary>
    Complete,

    /// <summary>The BMS answered that it will not.</summary>
    Refused,

    /// <summary>
    /// What has just arrived was nothing but frames of devices that are no BMS, on a bus that arbitrates (CAN): the reply is
    /// as far as it was.
    /// </summary>
    Foreign,
}
