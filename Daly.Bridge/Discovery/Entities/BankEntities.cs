namespace Daly.Bridge.Discovery.Entities;

/// <summary>All packs as one battery, only where there are several; columns as in <see cref="EntityRow"/>.</summary>
internal static class BankEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 31;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index)
    {
        switch (index)
        {
            case 0: return "sensor|bank|soc_pct|State of charge of all BMS||%|m|1|diagnostic battery";
            case 1: return "sensor|bank|soc_spread_pct|Spread of the states of charge||%|m|1|diagnostic";
            case 2: return "sensor|bank|voltage_v|Voltage|voltage|V|m|1";
            case 3: return "sensor|bank|voltage_spread_v|Spread of the pack voltages|voltage|V|m|1|diagnostic";
            case 4: return "sensor|bank|current_a|Current|current|A|m|1";
            case 5: return "sensor|bank|power_w|Power|power|W|m|0";
            case 6: return "sensor|bank|state|State|enum|||||idle,charging,discharging";
            case 7: return "sensor|bank|remaining_ah|Remaining charge||Ah|m|1|diagnostic";
            case 8: return "sensor|bank|rated_ah|Rated capacity||Ah|m|1|diagnostic";
            case 9: return "sensor|bank|packs|Packs|||m|0|diagnostic off";
            case 10: return "sensor|bank|packs_present|Packs that answer|||m|0|diagnostic";
            case 11: return "sensor|bank|alarm_level|Alarm level|||m|0";
            case 12: return "binary_sensor|bank|charge_fet|All charge MOSFETs";
            case 13: return "binary_sensor|bank|discharge_fet|All discharge MOSFETs";
            case 14: return "binary_sensor|bank|charger_present|Charger detected|||||diagnostic off";
            case 15: return "binary_sensor|bank|load_present|Load detected|||||diagnostic off";
            case 16: return "binary_sensor|bank|balancing|Balancing|running||||diagnostic off";
            case 17: return "sensor|bank|cell_min_mv|Lowest cell|voltage|mV|m|0";
            case 18: return "sensor|bank|cell_min_pack|Pack of the lowest cell|||m|0|diagnostic";
            case 19: return "sensor|bank|cell_min_no|Number of the lowest cell|||m|0|diagnostic off";
            case 20: return "sensor|bank|cell_max_mv|Highest cell|voltage|mV|m|0";
            case 21: return "sensor|bank|cell_max_pack|Pack of the highest cell|||m|0|diagnostic off";
            case 22: return "sensor|bank|cell_max_no|Number of the highest cell|||m|0|diagnostic off";
            case 23: return "sensor|bank|cell_delta_mv|Cell spread|voltage|mV|m|0";
            case 24: return "sensor|bank|temp_min_c|Lowest temperature|temperature|°C|m|0";
            case 25: return "sensor|bank|temp_min_pack|Pack of the coldest sensor|||m|0|diagnostic off";
            case 26: return "sensor|bank|temp_min_no|Number of the coldest sensor|||m|0|diagnostic off";
            case 27: return "sensor|bank|temp_max_c|Highest temperature|temperature|°C|m|0";
            case 28: return "sensor|bank|temp_max_pack|Pack of the warmest sensor|||m|0|diagnostic off";
            case 29: return "sensor|bank|temp_max_no|Number of the warmest sensor|||m|0|diagnostic off";
            case 30: return "sensor|bank|cycles|Most charge cycles|||t|0|diagnostic off";
            default: return string.Empty;
        }
    }
}
