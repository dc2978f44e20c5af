namespace Daly.Protocol.Link;

/// <summary>How one request and its reply ended.</summary>
public enum ExchangeResult
{
    /// <summary>Still under way.</summary>
    Pending,

    /// <summary>The reply is there.</summary>
    Answered,

    /// <summary>The BMS answered that it will not.</summary>
    Refused,

    /// <summary>A part of the reply came.</summary>
    Incomplete,

    /// <summary>Not one byte came.</summary>
    Silent,

    /// <summary>Only our own request came back.</summary>
    EchoOnly,

    /// <summary>Only another board answered.</summary>
    OtherBoard,

    /// <summary>Bytes came, but no frame.</summary>
    Garbage,
}
