namespace Daly.Bridge.State;

/// <summary>CRC-32 as in Ethernet and ZIP (reflected polynomial 0xEDB88320), bit by bit: records are small and rare.</summary>
public static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Computes the check value.</summary>
    /// <param name="buffer">The bytes.</param>
    /// <param name="count">How many of them.</param>
    /// <returns>The CRC; 0xCBF43926 for the nine digits "123456789".</returns>
    public static uint Compute(byte[] buffer, int count)
    {
        uint crc = 0xFFFFFFFF;
        for (int i = 0; i < count; i++)
        {
            crc ^= buffer[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            }
        }

        return ~crc;
    }
}
