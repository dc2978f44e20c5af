using System;

namespace Daly.Protocol.Can;

/// <summary>
/// CAN frames as a byte stream: the 16 bytes of Linux's <c>struct can_frame</c>, little-endian as on all machines of
/// today: id with flags, length, three bytes of padding, data. So one link engine serves serial lines and CAN.
/// </summary>
public static class SocketCan
{
    /// <summary>Bytes of a frame.</summary>
    public const int FrameLength = 16;

    /// <summary>
    /// How long a byte of a frame takes, for <see cref="Link.LinkOptions.ByteMicroseconds"/>: a frame with a 29-bit id and 8
    /// data bytes has up to 160 bits, 640 µs at 250 kbit/s.
    /// </summary>
    public const int ByteMicroseconds = 40;

    private const int FlagsOffset = 3;
    private const int LengthOffset = 4;
    private const int PaddingOffset = 5;
    private const int DataOffset = 8;
    private const int ExtendedFlag = 0x80;
    private const int SpecialFlags = 0x60;
    private const int IdBitsOfFlags = 0x1F;
    private const int LastStandardId = 0x7FF;

    /// <summary>Writes a frame.</summary>
    /// <param name="frame">The frame, a data frame.</param>
    /// <param name="buffer">Receives 16 bytes.</param>
    /// <param name="offset">Index of the first one.</param>
    /// <returns>16.</returns>
    public static int Write(CanFrame frame, byte[] buffer, int offset)
    {
        buffer[offset] = (byte)frame.Id;
        buffer[offset + 1] = (byte)(frame.Id >> 8);
        buffer[offset + 2] = (byte)(frame.Id >> 16);
        buffer[offset + FlagsOffset] = (byte)((frame.Id >> 24) | (frame.IsExtended ? ExtendedFlag : 0));
        buffer[offset + LengthOffset] = (byte)frame.Length;
        for (int i = PaddingOffset; i < FrameLength; i++)
        {
            buffer[offset + i] = 0;
        }

        Array.Copy(frame.Data, 0, buffer, offset + DataOffset, frame.Length);
        return FrameLength;
    }

    /// <summary>Reads a frame.</summary>
    /// <param name="buffer">Holds 16 bytes.</param>
    /// <param name="offset">Index of the first one.</param>
    /// <param name="frame">Receives the frame.</param>
    /// <returns>False, and nothing changed, if these cannot be the bytes of a frame.</returns>
    public static bool TryRead(byte[] buffer, int offset, CanFrame frame)
    {
        int flags = buffer[offset + FlagsOffset];
        int id = ((flags & IdBitsOfFlags) << 24) | (buffer[offset + 2] << 16) | (buffer[offset + 1] << 8) | buffer[offset];
        bool isExtended = (flags & ExtendedFlag) != 0;
        bool isPadded = buffer[offset + PaddingOffset] == 0 && buffer[offset + PaddingOffset + 1] == 0;
        int length = buffer[offset + LengthOffset];
        bool isSpecial = (flags & SpecialFlags) != 0;
        if (length > CanFrame.MaxDataLength || !isPadded || (!isExtended && !isSpecial && id > LastStandardId))
        {
            return false;
        }

        frame.Id = id;
        frame.IsExtended = isExtended;
        frame.IsSpecial = isSpecial;
        frame.Length = length;
        Array.Copy(buffer, offset + DataOffset, frame.Data, 0, length);
        return true;
    }
}
