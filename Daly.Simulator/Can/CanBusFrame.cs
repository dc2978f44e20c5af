using System.Buffers.Binary;

namespace Daly.Simulator.Can;

/// <summary>A data frame on a CAN bus.</summary>
/// <param name="Id">Its id: 29 bits if <paramref name="IsExtended"/>, else 11.</param>
/// <param name="IsExtended">Whether the id has 29 bits.</param>
/// <param name="Data">0 to 8 data bytes.</param>
public sealed record CanBusFrame(uint Id, bool IsExtended, byte[] Data)
{
    /// <summary>Bytes of Linux's <c>struct can_frame</c>.</summary>
    public const int StructLength = 16;

    private const uint ExtendedFlag = 0x80000000;
    private const uint SpecialFlags = 0x60000000;
    private const uint ExtendedIdMask = 0x1FFFFFFF;
    private const uint StandardIdMask = 0x7FF;
    private const int LengthOffset = 4;
    private const int DataOffset = 8;
    private const int MaxDataLength = 8;
    private const int ExtensionBits = 18;

    /// <summary>
    /// Gets what decides who may send: the lower wins. An 11-bit id goes before a 29-bit one that begins with the same bits.
    /// </summary>
    public uint Rank
    {
        get
        {
            if (!IsExtended) return Id << (ExtensionBits + 1);
            uint first = Id >> ExtensionBits;
            return (first << (ExtensionBits + 1)) | (1u << ExtensionBits) | (Id & ((1u << ExtensionBits) - 1));
        }
    }

    /// <summary>Reads a frame as a CAN socket has it.</summary>
    /// <param name="bytes">16 bytes.</param>
    /// <returns>The frame, or <c>null</c> for what is no data frame.</returns>
    public static CanBusFrame? Read(ReadOnlySpan<byte> bytes)
    {
        uint id = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        int length = bytes[LengthOffset];
        if ((id & SpecialFlags) != 0 || length > MaxDataLength) return null;
        bool isExtended = (id & ExtendedFlag) != 0;
        return new CanBusFrame(
            id & (isExtended ? ExtendedIdMask : StandardIdMask), isExtended, bytes.Slice(DataOffset, length).ToArray());
    }

    /// <summary>Gives the frame as a CAN socket has it.</summary>
    /// <returns>16 bytes.</returns>
    public byte[] ToStruct()
    {
        byte[] bytes = new byte[StructLength];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Id | (IsExtended ? ExtendedFlag : 0));
        bytes[LengthOffset] = (byte)Data.Length;
        Data.CopyTo(bytes, DataOffset);
        return bytes;
    }
}
