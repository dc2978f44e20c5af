using Daly.Protocol;

namespace Daly.Bridge.State;

/// <summary>What the bridge learned about its boards, as bytes: magic, version, count, pairs of board and sign, CRC-32.</summary>
public static class LearnedRecord
{
    /// <summary>The greatest length in bytes.</summary>
    public const int MaxLength = HeaderLength + (2 * MaxBoards) + CrcLength;

    /// <summary>The blob that holds it.</summary>
    public const string BlobName = "learned";

    private const int MaxBoards = 16;
    private const int HeaderLength = 4;
    private const int CrcLength = 4;
    private const byte Magic0 = (byte)'D';
    private const byte Magic1 = (byte)'L';
    private const byte Version = 1;

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
        for (int i = HeaderLength; i < length - CrcLength; i += 2)
        {
            for (int p = 0; p < packs.Length; p++)
            {
                if (packs[p].BoardNumber == buffer[i]) packs[p].Sign.Restore((CurrentSignKind)buffer[i + 1]);
            }
        }

        return true;
    }

    private static bool IsValid(byte[] buffer, int length)
    {
        if (length < HeaderLength + CrcLength || length > MaxLength) return false;
        if (buffer[0] != Magic0 || buffer[1] != Magic1 || buffer[2] != Version) return false;
        if (length != HeaderLength + (2 * buffer[3]) + CrcLength) return false;

        uint stored = 0;
        for (int i = 0; i < CrcLength; i++)
        {
            stored |= (uint)buffer[length - CrcLength + i] << (8 * i);
        }

        return stored == Crc32.Compute(buffer, length - CrcLength);
    }
}
