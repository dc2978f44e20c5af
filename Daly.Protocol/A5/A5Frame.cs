namespace Daly.Protocol.A5;

/// <summary>The layout of an A5 frame: always 13 bytes, in both directions.</summary>
public static class A5Frame
{
    /// <summary>Bytes in a frame.</summary>
    public const int Length = 13;

    /// <summary>The first byte of every frame.</summary>
    public const byte Start = 0xA5;

    /// <summary>Index of the address: who asks, or which board answers.</summary>
    public const int AddressOffset = 1;

    /// <summary>Index of the data id, see <see cref="A5DataId"/>.</summary>
    public const int DataIdOffset = 2;

    /// <summary>Index of the length byte.</summary>
    public const int LengthOffset = 3;

    /// <summary>Index of the first data byte.</summary>
    public const int DataOffset = 4;

    /// <summary>Data bytes in a frame; also the value of the length byte.</summary>
    public const int DataLength = 8;

    /// <summary>Index of the checksum.</summary>
    public const int ChecksumOffset = 12;

    /// <summary>
    /// Addresses from here on belong to hosts. A received frame that has one is our own request coming back: an echo.
    /// </summary>
    public const byte FirstHostAddress = 0x20;

    /// <summary>Added to a board number (from 1) to address that board from a computer: 0x40 for board 1.</summary>
    public const byte HostAddressBase = 0x3F;

    /// <summary>The address that Bluetooth hosts use; any firmware then answers as board 1.</summary>
    public const byte BluetoothHostAddress = 0x80;

    /// <summary>The low byte of the sum of the twelve bytes before the checksum.</summary>
    /// <param name="buffer">Holds the frame.</param>
    /// <param name="offset">Index of its first byte.</param>
    /// <returns>The checksum that the frame must carry.</returns>
    /// <remarks>Written out, as the device pays for every step of a loop and this runs for every frame.</remarks>
    public static byte Checksum(byte[] buffer, int offset) => (byte)(
        buffer[offset] + buffer[offset + 1] + buffer[offset + 2] + buffer[offset + 3]
        + buffer[offset + 4] + buffer[offset + 5] + buffer[offset + 6] + buffer[offset + 7]
        + buffer[offset + 8] + buffer[offset + 9] + buffer[offset + 10] + buffer[offset + 11]);
}
