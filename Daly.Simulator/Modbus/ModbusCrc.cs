namespace Daly.Simulator.Modbus;

/// <summary>CRC-16 of Modbus: polynomial 0xA001, start 0xFFFF, low byte first on the line.</summary>
internal static class ModbusCrc
{
    public static bool Fits(ReadOnlySpan<byte> frame)
    {
        var crc = Compute(frame[..^2]);
        return frame[^2] == (byte)crc && frame[^1] == (byte)(crc >> 8);
    }

    public static void Write(Span<byte> frame)
    {
        var crc = Compute(frame[..^2]);
        frame[^2] = (byte)crc;
        frame[^1] = (byte)(crc >> 8);
    }

    private static int Compute(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFF;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
        }

        return crc;
    }
}
