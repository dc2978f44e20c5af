using Daly.Monitor.Records;

namespace Daly.Firmware.Host;

/// <summary>How often the firmware started, and why it restarted last; as it is stored.</summary>
internal sealed class BootRecord
{
    /// <summary>The number of bytes.</summary>
    public const int Length = 14;

    private const byte Version = 1;

    /// <summary>Gets or sets the number of the record; of two the higher one counts.</summary>
    public int Sequence { get; set; }

    /// <summary>Gets or sets how often the firmware started.</summary>
    public int Boots { get; set; }

    /// <summary>Gets or sets why the firmware restarted the chip; none while it runs.</summary>
    public RestartCause Cause { get; set; }

    /// <summary>Reads a record.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="count">How many there are.</param>
    /// <returns><c>null</c> when it is damaged.</returns>
    public static BootRecord? Read(byte[] bytes, int count)
    {
        if (count != Length || bytes[0] != Version || GetInt(bytes, Length - 4) != (int)Crc32.Compute(bytes, Length - 4)) return null;
        return new BootRecord { Cause = (RestartCause)bytes[1], Sequence = GetInt(bytes, 2), Boots = GetInt(bytes, 6) };
    }

    /// <summary>Writes the record.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        bytes[0] = Version;
        bytes[1] = (byte)Cause;
        PutInt(bytes, 2, Sequence);
        PutInt(bytes, 6, Boots);
        PutInt(bytes, Length - 4, (int)Crc32.Compute(bytes, Length - 4));
        return bytes;
    }

    private static int GetInt(byte[] bytes, int at) =>
        bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);

    private static void PutInt(byte[] bytes, int at, int value)
    {
        for (int i = 0; i < 4; i++) bytes[at + i] = (byte)(value >> (8 * i));
    }
}
