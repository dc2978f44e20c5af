namespace Daly.Simulator.Modbus;

/// <summary>Where 0x81 has the settings of the board that can be written, 0x114–0x16E.</summary>
internal static class P81Places
{
    private const int GroupLength = 4;

    /// <summary>Groups of warning, protection, release, delay from 0x130 on; the currents have groups of five.</summary>
    public static SettingPlace? Of(int register) => register switch
    {
        0x114 => new SettingPlace(0x50, 6),
        0x115 => new SettingPlace(0x53, 5, 2, 10),
        0x11A or 0x11B => new SettingPlace(0x5F, (register - 0x11A) * 2),
        0x140 or 0x141 => new SettingPlace(0x5B, (register - 0x140) * 2),
        0x145 or 0x146 => new SettingPlace(0x5B, 4 + ((register - 0x145) * 2)),
        0x16E => new SettingPlace(0x60, 0),
        >= 0x130 and <= 0x13F => Level(register - 0x130) is { } level
            ? new SettingPlace((byte)(0x59 + ((register - 0x130) / 8)), ((register - 0x130) / GroupLength % 2 * 4) + (level * 2)) : null,
        >= 0x14A and <= 0x159 => Level(register - 0x14A) is { } level
            ? new SettingPlace(0x5C, ((register - 0x14A) / GroupLength * 2) + level, 1) : null,
        >= 0x15A and <= 0x15D => Level(register - 0x15A) is { } level ? new SettingPlace(0x5E, level * 2) : null,
        >= 0x15E and <= 0x161 => Level(register - 0x15E) is { } level ? new SettingPlace(0x5E, 4 + level, 1) : null,
        >= 0x162 and <= 0x165 => Level(register - 0x162) is { } level ? new SettingPlace(0x5D, 4 + (level * 2)) : null,
        _ => null,
    };

    /// <summary>0 for a warning, 1 for a protection; releases and delays stand in no A5 frame.</summary>
    private static int? Level(int index) => index % GroupLength < 2 ? index % GroupLength : null;
}
