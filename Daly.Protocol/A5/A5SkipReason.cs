namespace Daly.Protocol.A5;

/// <summary>Why a byte does not begin a frame.</summary>
public enum A5SkipReason
{
    /// <summary>It is not the start byte.</summary>
    NotStart,

    /// <summary>It is the start byte, but the length byte after it is not 8.</summary>
    WrongLength,

    /// <summary>It begins a header, but the checksum is wrong.</summary>
    WrongChecksum,

    /// <summary>The stream ended inside the frame.</summary>
    Truncated,
}
