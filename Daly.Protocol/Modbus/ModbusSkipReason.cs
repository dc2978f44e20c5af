namespace Daly.Protocol.Modbus;

/// <summary>Why a byte does not begin a frame.</summary>
public enum ModbusSkipReason
{
    /// <summary>It is no address of this dialect.</summary>
    NotAddress,

    /// <summary>An address, but no known function follows.</summary>
    NotFunction,

    /// <summary>A read reply cannot have that byte count.</summary>
    WrongByteCount,

    /// <summary>A frame by its header, but the checksum is wrong.</summary>
    WrongChecksum,

    /// <summary>The stream ended inside the frame.</summary>
    Truncated,
}
