namespace Daly.Monitor.Records;

/// <summary>CRC-32 as in IEEE 802.3 (reflected, polynomial EDB88320h), four bits at a time.</summary>
public static class Crc32
{
    /// <summary>The checksum's length in bytes.</summary>
    public const int Length = 4;

    private static readonly uint[] Table = MakeTable();

    /// <summary>Computes the checksum.</summary>
    /// <param name="count">How many of them, from the first.</param>
    public static uint Compute(byte[] buffer, int count)
    {
        uint crc = 0xFFFFFFFF;
        for (int i = 0; i < count; i++)
        {
            crc ^= buffer[i];
            crc = (crc >> 4) ^ Table[crc & 15];
            crc = (crc >> 4) ^ Table[crc & 15];
        }

        return crc ^ 0xFFFFFFFF;
    }

    /// <summary>Tells whether a checksum of the bytes before it stands at the end, lowest byte first.</summary>
    /// <returns><c>false</c> also for what is too short to have one.</returns>
    public static bool IsAtEnd(byte[] buffer, int count)
    {
        int length = count - Length;
        if (length < 0)
            return false;

        uint crc = Compute(buffer, length);
        for (int i = 0; i < Length; i++)
        {
            if (buffer[length + i] != (byte)(crc >> (8 * i)))
                return false;
        }

        return true;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[16];
        for (uint i = 0; i < 16; i++)
        {
            uint entry = i;
            for (int bit = 0; bit < 4; bit++)
                entry = (entry & 1) != 0 ? (entry >> 1) ^ 0xEDB88320 : entry >> 1;

            table[i] = entry;
        }

        return table;
    }
}
