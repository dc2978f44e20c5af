namespace Daly.Bridge.Discovery.Entities;

/// <summary>All packs as one battery, only where there are several; columns as in <see cref="EntityRow"/>.</summary>
internal static class BankEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 31;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index) => index switch
    {
        0 => "sensor|bank|soc_pct|State of charge of all BMS||%|m|1|diagnostic battery",
        1 => "sensor|bank|soc_spread_pct|Spread of the states of charge||%|m|1|diagnostic",
        2 => "sensor|bank|voltage_v|Voltage|voltage|V|m|1",
        3 => "sensor|bank|voltage_spread_v|Spread of the pack voltages|voltage|V|m|1|diagnostic",
        4 => "sensor|bank|current_a|Current|current|A|m|1",
        5 => "sensor|bank|power_w|Power|power|W|m|0",
        6 => "sensor|bank|state|State|enum|||||idle,charging,discharging",
        7 => "sensor|bank|remaining_ah|Remaining charge||Ah|m|1|diagnostic",
        8 => "sensor|bank|rated_ah|Rated capacity||Ah|m|1|diagnostic",
        9 => "sensor|bank|packs|Packs|||m|0|diagnostic off",
        10 => "sensor|bank|packs_present|Packs that answer|||m|0|diagnostic",
        11 => "sensor|bank|alarm_level|Alarm level|||m|0",
        12 => "binary_sensor|bank|charge_fet|All charge MOSFETs",
        13 => "binary_sensor|bank|discharge_fet|All discharge MOSFETs",
        14 => "binary_sensor|bank|charger_present|Charger detected|||||diagnostic off",
        15 => "binary_sensor|bank|load_present|Load detected|||||diagnostic off",
        16 => "binary_sensor|bank|balancing|Balancing|running||||diagnostic off",
        17 => "sensor|bank|cell_min_mv|Lowest cell|voltage|mV|m|0",
        18 => "sensor|bank|cell_min_pack|Pack of the lowest cell|||m|0|diagnostic",
        19 => "sensor|bank|cell_min_no|Number of the lowest cell|||m|0|diagnostic off",
        20 => "sensor|bank|cell_max_mv|Highest cell|voltage|mV|m|0",
        21 => "sensor|bank|cell_max_pack|Pack of the highest cell|||m|0|diagnostic off",
        22 => "sensor|bank|cell_max_no|Number of the highest cell|||m|0|diagnostic off",
        23 => "sensor|bank|cell_delta_mv|Cell spread|voltage|mV|m|0",
        24 => "sensor|bank|temp_min_c|Lowest temperature|temperature|°C|m|0",
        25 => "sensor|bank|temp_min_pack|Pack of the coldest sensor|||m|0|diagnostic off",
        26 => "sensor|bank|temp_min_no|Number of the coldest sensor|||m|0|diagnostic off",
        27 => "sensor|bank|temp_max_c|Highest temperature|temperature|°C|m|0",
        28 => "sensor|bank|temp_max_pack|Pack of the warmest sensor|||m|0|diagnostic off",
        29 => "sensor|bank|temp_max_no|Number of the warmest sensor|||m|0|diagnostic off",
        30 => "sensor|bank|cycles|Most charge cycles|||t|0|diagnostic off",
        _ => string.Empty,
    };
}
