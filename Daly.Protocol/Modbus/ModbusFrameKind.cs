namespace Daly.Protocol.Modbus;

/// <summary>What a good frame is.</summary>
public enum ModbusFrameKind
{
    /// <summary>A request: our own coming back, or one to another board.</summary>
    Request,

    /// <summary>The registers that a read asked for.</summary>
    ReadReply,

    /// <summary>
    /// The reply to a write of one register. In D2 request and reply are the same bytes: nothing tells an echo apart.
    /// </summary>
    WriteReply,

    /// <summary>The reply to a write of several registers.</summary>
    WriteMultipleReply,

    /// <summary>A refusal.</summary>
    Exception,
}
