using Daly.Monitor.Persistence;
using Daly.Protocol;
using Daly.Protocol.Detection;

namespace Daly.Bridge.State;

/// <summary>What the bridge learned about its boards, as bytes: magic, version, count, for each board its number, sign and dialect,
/// CRC-32. Version 1 had no dialects.</summary>
public static class LearnedRecord
{
    /// <summary>The greatest length in bytes.</summary>
    public const int MaxLength = HeaderLength + (EntryLength * MaxBoards) + CrcLength;

    /// <summary>The blob that holds it.</summary>
    public const string BlobName = "learned";

    private const int MaxBoards = 16;
    private const int HeaderLength = 4;
    private const int CrcLength = 4;
    private const byte Magic0 = (byte)'D';
    private const byte Magic1 = (byte)'L';
    private const byte Version = 2;
    private const int EntryLength = 3;
    private const byte OldVersion = 1;
    private const int OldEntryLength = 2;

    /// <summary>Writes the record.</summary>
    /// <param name="packs">The packs, at most 16.</param>
    /// <param name="buffer">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The length.</returns>
    public static int Write(PackState[] packs, byte[] buffer)
    {
        buffer[0] = Magic0;
        buffer[1] = Magic1;
        buffer[2] = Version;
        buffer[3] = (byte)packs.Length;
        int length = HeaderLength;
        for (int i = 0; i < packs.Length; i++)
        {
            buffer[length++] = (byte)packs[i].BoardNumber;
            buffer[length++] = (byte)packs[i].Sign.Learned;
            buffer[length++] = (byte)Dialect(packs[i]);
        }

        uint crc = Crc32.Compute(buffer, length);
        for (int i = 0; i < CrcLength; i++)
        {
            buffer[length++] = (byte)(crc >> (8 * i));
        }

        return length;
    }

    /// <summary>Gives the packs what was learned about their boards.</summary>
    /// <param name="packs">The packs; those that the record does not know are left alone.</param>
    /// <param name="buffer">The record.</param>
    /// <param name="length">Its length.</param>
    /// <returns><c>false</c> when it is torn, foreign or of another version; then nothing was changed.</returns>
    public static bool TryRestore(PackState[] packs, byte[] buffer, int length)
    {
        if (!IsValid(buffer, length)) return false;
        int entryLength = EntryLengthOf(buffer[2]);
        for (int i = HeaderLength; i < length - CrcLength; i += entryLength)
        {
            for (int p = 0; p < packs.Length; p++)
            {
                if (packs[p].BoardNumber == buffer[i]) Restore(packs[p], buffer, i, entryLength);
            }
        }

        return true;
    }

    /// <summary>Gives the dialect that is worth remembering.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>Unknown while none was found or when it is set.</returns>
    internal static DialectKind Dialect(PackState pack) =>
        pack.Detection == null ? DialectKind.Unknown : pack.Detection.Detected;

    private static void Restore(PackState pack, byte[] buffer, int at, int entryLength)
    {
        pack.Sign.Restore((CurrentSignKind)buffer[at + 1]);
        if (entryLength == EntryLength && pack.Detection != null)
        {
            pack.Detection.Remember((DialectKind)buffer[at + 2]);
        }
    }

    private static int EntryLengthOf(byte version) => version == OldVersion ? OldEntryLength : EntryLength;

    private static bool IsValid(byte[] buffer, int length)
    {
        if (length < HeaderLength + CrcLength || length > MaxLength) return false;
        if (buffer[0] != Magic0 || buffer[1] != Magic1 || (buffer[2] != Version && buffer[2] != OldVersion)) return false;
        if (length != HeaderLength + (EntryLengthOf(buffer[2]) * buffer[3]) + CrcLength) return false;

        uint stored = 0;
        for (int i = 0; i < CrcLength; i++)
        {
            stored |= (uint)buffer[length - CrcLength + i] << (8 * i);
        }

        return stored == Crc32.Compute(buffer, length - CrcLength);
    }
}
