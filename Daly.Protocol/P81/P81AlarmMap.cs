namespace Daly.Protocol.P81;

/// <summary>
/// Puts the type-2 errors of 0x81 (0x6D–0x73) into the eight bytes of A5 0x98, the common form of all alarms. Code byte 0
/// is the low byte of 0x6D.
/// </summary>
/// <remarks>
/// Levels are three bits: 0 nothing, 1 warning, 2 and more protection. What has no bit in A5 has one in
/// <see cref="ToBeyond"/>; states (charger and discharger present, upgrade, fan, heating, current limit), and
/// under-voltage while charging and over-voltage while discharging, stay in the raw code bytes only.
/// </remarks>
public static class P81AlarmMap
{
    /// <summary>How many code bytes there are.</summary>
    public const int CodeBytes = 14;

    private const int LevelMask = 7;
    private const int SecondLevel = 3;

    /// <summary>Translates.</summary>
    /// <param name="codes">The 14 code bytes.</param>
    /// <param name="alarms">Receives the eight bytes; all of them are replaced.</param>
    public static void ToA5(byte[] codes, byte[] alarms)
    {
        alarms[0] = (byte)(Levels(codes[0], 0, 2) | Levels(codes[4], 4, 6));
        alarms[1] = (byte)(Level(codes[1], SecondLevel, 0) | Level(codes[2], 0, 2)
            | Level(codes[2], SecondLevel, 4) | Level(codes[3], 0, 6));
        alarms[2] = (byte)(Levels(codes[5], 0, 2) | Level(codes[6], 0, 6));
        alarms[3] = (byte)(Level(codes[1], 0, 0) | Level(codes[3], SecondLevel, 2));
        alarms[4] = (byte)MosfetBits(codes);
        alarms[5] = (byte)HardwareBits(codes);
        alarms[6] = (byte)OtherBits(codes);
        alarms[7] = 0;
    }

    /// <summary>Translates what A5 has no bit for.</summary>
    /// <param name="codes">The 14 code bytes.</param>
    /// <returns>Byte 8 of the alarm catalogue.</returns>
    public static byte ToBeyond(byte[] codes)
    {
        int mosfetWarning = (codes[7] & LevelMask) == 1 ? 1 : 0;
        return (byte)(Level(codes[7], SecondLevel, 0) | Level(codes[6], SecondLevel, 2) | (mosfetWarning << 4)
            | Bit(codes[12], 4, 5) | Bit(codes[12], 5, 6) | Bit(codes[12], 6, 7));
    }

    // No bit of the common form says which FET; a warning level has none at all.
    private static int MosfetBits(byte[] codes)
    {
        int bits = (codes[7] & LevelMask) >= 2 ? 3 : 0;
        return bits | Bit(codes[2], 6, 0) | Bit(codes[3], 6, 1) | Bit(codes[2], 7, 2) | Bit(codes[3], 7, 3);
    }

    private static int HardwareBits(byte[] codes)
    {
        int c11 = codes[11];
        int c12 = codes[12];
        return Bit(c11, 0, 0) | Bit(c11, 1, 0) | Bit(c11, 2, 0)
            | Bit(c11, 3, 1) | Bit(c11, 4, 1)
            | Bit(c11, 7, 2) | Bit(c12, 0, 2)
            | Bit(c12, 1, 3) | Bit(c12, 2, 3)
            | Bit(c12, 3, 4)
            | Bit(c12, 7, 5)
            | Bit(codes[0], 7, 6) | Bit(codes[1], 7, 6)
            | Bit(codes[6], 7, 7);
    }

    private static int OtherBits(byte[] codes)
    {
        const int OffByBusOrSwitch = 0x0F;
        int bits = (codes[13] & OffByBusOrSwitch) != 0 ? 1 << 4 : 0;
        return bits | Bit(codes[11], 6, 0) | Bit(codes[11], 5, 1) | Bit(codes[4], 6, 2);
    }

    private static int Levels(int code, int first, int second) =>
        Level(code, 0, first) | Level(code, SecondLevel, second);

    private static int Level(int code, int from, int to)
    {
        int level = (code >> from) & LevelMask;
        if (level == 0)
        {
            return 0;
        }

        return (level == 1 ? 1 : 2) << to;
    }

    private static int Bit(int code, int from, int to) => ((code >> from) & 1) << to;
}
