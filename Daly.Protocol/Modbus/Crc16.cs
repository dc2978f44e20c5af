namespace Daly.Protocol.Modbus;

/// <summary>CRC-16/MODBUS: polynomial 0xA001 (reflected), start 0xFFFF; on the wire the low byte comes first.</summary>
public static class Crc16
{
    private const int Start = 0xFFFF;
    private const int Polynomial = 0xA001;

    // One look-up a byte instead of eight shifts: on an interpreter every instruction counts.
    private static readonly ushort[] Table = BuildTable();

    /// <summary>Computes the checksum of some bytes.</summary>
    /// <param name="buffer">Holds them.</param>
    /// <param name="offset">Index of the first one.</param>
    /// <param name="count">How many.</param>
    /// <returns>0..0xFFFF; 0 over a whole frame, its checksum included, means that the frame is good.</returns>
    public static int Of(byte[] buffer, int offset, int count)
    {
        ushort[] table = Table;
        int crc = Start;
        int end = offset + count;
        for (int i = offset; i < end; i++)
        {
            crc = (crc >> 8) ^ table[(crc ^ buffer[i]) & 0xFF];
        }

        return crc;
    }

    private static ushort[] BuildTable()
    {
        var table = new ushort[256];
        for (int i = 0; i < table.Length; i++)
        {
            int crc = i;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ Polynomial : crc >> 1;
            }

            table[i] = (ushort)crc;
        }

        return table;
    }
}
