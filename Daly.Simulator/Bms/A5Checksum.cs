namespace Daly.Simulator.Bms;

/// <summary>Checksum of an A5 frame: low byte of the sum of its first 12 bytes.</summary>
public static class A5Checksum
{
    /// <summary>Writes the checksum into the last byte.</summary>
    /// <param name="frame">A frame of 13 bytes.</param>
    public static void Write(byte[] frame)
    {
        var sum = 0;
        for (var i = 0; i < frame.Length - 1; i++) sum += frame[i];
        frame[^1] = (byte)sum;
    }
}
