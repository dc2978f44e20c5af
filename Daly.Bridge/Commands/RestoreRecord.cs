using Daly.Monitor.Records;

namespace Daly.Bridge.Commands;

/// <summary>The FETs to be switched back as bytes: magic, version, count, entries, CRC-32.</summary>
public static class RestoreRecord
{
    /// <summary>The blob that holds it.</summary>
    public const string BlobName = "restore";

    /// <summary>How many fit.</summary>
    public const int MaxEntries = 4;

    /// <summary>The greatest length in bytes.</summary>
    public const int MaxLength = HeaderLength + (MaxEntries * EntryLength) + CrcLength;

    private const int HeaderLength = 4;
    private const int EntryLength = 12;
    private const int CrcLength = 4;
    private const byte Magic0 = (byte)'D';
    private const byte Magic1 = (byte)'R';
    private const byte Version = 1;

    /// <summary>Writes the record.</summary>
    /// <param name="entries">The entries, with <c>null</c> for free places.</param>
    /// <param name="buffer">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The length.</returns>
    public static int Write(TimedRestore?[] entries, byte[] buffer)
    {
        int length = HeaderLength;
        for (int i = 0; i < entries.Length; i++)
        {
            TimedRestore? entry = entries[i];
            if (entry is null) continue;
            WriteEntry(entry, buffer, length);
            length += EntryLength;
        }

        buffer[0] = Magic0;
        buffer[1] = Magic1;
        buffer[2] = Version;
        buffer[3] = (byte)((length - HeaderLength) / EntryLength);
        PutNumber(Crc32.Compute(buffer, length), CrcLength, buffer, length);
        return length + CrcLength;
    }

    /// <summary>Reads the record.</summary>
    /// <param name="entries">Filled; untouched when the result is false.</param>
    /// <param name="buffer">The bytes.</param>
    /// <param name="length">How many.</param>
    /// <returns><c>false</c> when it is damaged.</returns>
    public static bool TryRead(TimedRestore?[] entries, byte[] buffer, int length)
    {
        if (length < HeaderLength + CrcLength || buffer[0] != Magic0 || buffer[1] != Magic1 || buffer[2] != Version) return false;
        int count = buffer[3];
        if (count > MaxEntries || length != HeaderLength + (count * EntryLength) + CrcLength) return false;
        if (GetNumber(CrcLength, buffer, length - CrcLength) != Crc32.Compute(buffer, length - CrcLength)) return false;
        for (int i = 0; i < count; i++) entries[i] = ReadEntry(buffer, HeaderLength + (i * EntryLength));
        return true;
    }

    private static void WriteEntry(TimedRestore entry, byte[] buffer, int at)
    {
        buffer[at] = (byte)entry.Pack;
        buffer[at + 1] = (byte)entry.Kind;
        buffer[at + 2] = (byte)(entry.On ? 1 : 0);
        buffer[at + 3] = (byte)entry.Acks;
        PutNumber(entry.DueUnix, 8, buffer, at + 4);
    }

    private static TimedRestore ReadEntry(byte[] buffer, int at) => new TimedRestore
    {
        Pack = buffer[at],
        Kind = (CommandKind)buffer[at + 1],
        On = buffer[at + 2] == 1,
        Acks = buffer[at + 3],
        DueUnix = GetNumber(8, buffer, at + 4),
    };

    private static void PutNumber(long value, int bytes, byte[] buffer, int at)
    {
        for (int i = 0; i < bytes; i++) buffer[at + i] = (byte)(value >> (8 * i));
    }

    private static long GetNumber(int bytes, byte[] buffer, int at)
    {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) value = (value << 8) | buffer[at + i];
        return value;
    }
}
