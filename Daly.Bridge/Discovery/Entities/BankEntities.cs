namespace Daly.Bridge.Discovery.Entities;

/// <summary>All packs as one battery, only where there are several; columns as in <see cref="EntityRow"/>.</summary>
internal static class BankEntities
{
    public static readonly string[] Rows =
    {
        "sensor|bank|soc_pct|State of charge of all BMS||%|measurement|1|diagnostic battery",
        "sensor|bank|soc_spread_pct|Spread of the states of charge||%|measurement|1|diagnostic",
        "sensor|bank|voltage_v|Voltage|voltage|V|measurement|1",
        "sensor|bank|voltage_spread_v|Spread of the pack voltages|voltage|V|measurement|1|diagnostic",
        "sensor|bank|current_a|Current|current|A|measurement|1",
        "sensor|bank|power_w|Power|power|W|measurement|0",
        "sensor|bank|state|State|enum|||||idle,charging,discharging",
        "sensor|bank|remaining_ah|Remaining charge||Ah|measurement|1|diagnostic",
        "sensor|bank|rated_ah|Rated capacity||Ah|measurement|1|diagnostic",
        "sensor|bank|packs|Packs|||measurement|0|diagnostic off",
        "sensor|bank|packs_present|Packs that answer|||measurement|0|diagnostic",
        "sensor|bank|alarm_level|Alarm level|||measurement|0",
        "binary_sensor|bank|charge_fet|All charge MOSFETs",
        "binary_sensor|bank|discharge_fet|All discharge MOSFETs",
        "binary_sensor|bank|charger_present|Charger detected|||||diagnostic off",
        "binary_sensor|bank|load_present|Load detected|||||diagnostic off",
        "binary_sensor|bank|balancing|Balancing|running||||diagnostic off",
        "sensor|bank|cell_min_mv|Lowest cell|voltage|mV|measurement|0",
        "sensor|bank|cell_min_pack|Pack of the lowest cell|||measurement|0|diagnostic",
        "sensor|bank|cell_min_no|Number of the lowest cell|||measurement|0|diagnostic off",
        "sensor|bank|cell_max_mv|Highest cell|voltage|mV|measurement|0",
        "sensor|bank|cell_max_pack|Pack of the highest cell|||measurement|0|diagnostic off",
        "sensor|bank|cell_max_no|Number of the highest cell|||measurement|0|diagnostic off",
        "sensor|bank|cell_delta_mv|Cell spread|voltage|mV|measurement|0",
        "sensor|bank|temp_min_c|Lowest temperature|temperature|°C|measurement|0",
        "sensor|bank|temp_min_pack|Pack of the coldest sensor|||measurement|0|diagnostic off",
        "sensor|bank|temp_min_no|Number of the coldest sensor|||measurement|0|diagnostic off",
        "sensor|bank|temp_max_c|Highest temperature|temperature|°C|measurement|0",
        "sensor|bank|temp_max_pack|Pack of the warmest sensor|||measurement|0|diagnostic off",
        "sensor|bank|temp_max_no|Number of the warmest sensor|||measurement|0|diagnostic off",
        "sensor|bank|cycles|Most charge cycles|||total_increasing|0|diagnostic off",
    };
}
