namespace Daly.Protocol.Modbus;

/// <summary>
/// The layout of the Modbus-like frames that D2 and 0x81 share. Registers are big-endian, only the checksum is not.
/// </summary>
public static class ModbusFrame
{
    /// <summary>Index of the address.</summary>
    public const int AddressOffset = 0;

    /// <summary>Index of the function, see <see cref="ModbusFunction"/>.</summary>
    public const int FunctionOffset = 1;

    /// <summary>Index of the first register number in requests and write replies.</summary>
    public const int RegisterOffset = 2;

    /// <summary>Index of the count or value in requests and write replies.</summary>
    public const int CountOffset = 4;

    /// <summary>Index of the first value in a request to write several registers.</summary>
    public const int ValuesOffset = 6;

    /// <summary>Index of the byte count in a reply to a read.</summary>
    public const int ByteCountOffset = 2;

    /// <summary>Index of the first register value in a reply to a read.</summary>
    public const int DataOffset = 3;

    /// <summary>Index of the code in a reply that refuses.</summary>
    public const int ExceptionCodeOffset = 2;

    /// <summary>Bytes of a checksum.</summary>
    public const int ChecksumLength = 2;

    /// <summary>Bytes of a read request, of a write to one register, and of both write replies.</summary>
    public const int ShortLength = 8;

    /// <summary>Bytes of a reply that refuses.</summary>
    public const int ExceptionLength = 5;

    /// <summary>Bytes around the registers of a reply to a read.</summary>
    public const int ReadReplyOverhead = DataOffset + ChecksumLength;

    /// <summary>The most data bytes in a reply: all that the byte count can say.</summary>
    public const int MaxDataLength = 255;

    /// <summary>The most bytes in any frame.</summary>
    public const int MaxLength = ReadReplyOverhead + MaxDataLength;

    /// <summary>The most registers read in one go: 126, the longest read that was ever recorded.</summary>
    public const int MaxReadRegisters = 126;

    /// <summary>The most registers written in one go, as in standard Modbus.</summary>
    public const int MaxWriteRegisters = 123;

    /// <summary>Data bytes of an entry of the 0x81 event journal, whatever count was asked for.</summary>
    public const int JournalDataLength = 133;
}
