namespace Daly.Simulator.Modbus;

/// <summary>Where D2 has the settings of the board, 0x80–0xA4.</summary>
internal static class D2Places
{
    private const int FirstLimit = 0x8B;

    /// <summary>Four words of cells, of the pack, of currents; eight temperatures; differences; balancing.</summary>
    public static SettingPlace? Of(int register) => register switch
    {
        0x80 => new SettingPlace(0x50, 0, 4, 100),
        0x81 => new SettingPlace(0x50, 6),
        0x8A => new SettingPlace(0x53, 5),
        >= FirstLimit and <= 0x96 => new SettingPlace(
            (byte)(0x59 + ((register - FirstLimit) / 4)), (register - FirstLimit) % 4 * 2),
        >= 0x97 and <= 0x9E => new SettingPlace(0x5C, register - 0x97, 1),
        0x9F or 0xA0 => new SettingPlace(0x5E, (register - 0x9F) * 2),
        0xA1 or 0xA2 => new SettingPlace(0x5E, register - 0x9D, 1),
        0xA3 or 0xA4 => new SettingPlace(0x5F, (register - 0xA3) * 2),
        _ => null,
    };

    /// <summary>
    /// A board recomputes the warning when a protection is written through D2: 50 mV or 0.8 V before it, four fifths of a current.
    /// </summary>
    /// <returns>The warning, which stands in the register before; <c>null</c> for a register that moves nothing.</returns>
    public static int? WarningFor(int register, int value) => register switch
    {
        0x8C => value - 50,
        0x8E => value + 50,
        0x90 => value - 8,
        0x92 => value + 8,
        0x94 or 0x96 => RegisterValue.CurrentOffset + ((value - RegisterValue.CurrentOffset) * 4 / 5),
        _ => null,
    };
}
