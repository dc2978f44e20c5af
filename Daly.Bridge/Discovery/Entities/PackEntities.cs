namespace Daly.Bridge.Discovery.Entities;

/// <summary>What one BMS tells, but for its alarms; columns as in <see cref="EntityRow"/>.</summary>
internal static class PackEntities
{
    public const string Cell = "sensor|cells|c#_mv|Cell #|voltage|mV|m|0|diagnostic";

    public const string Temperature = "sensor|temperatures|t#_c|Temperature #|temperature|°C|m|0|diagnostic";

    /// <summary>How many rows there are.</summary>
    public const int Count = 62;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index)
    {
        switch (index)
        {
            case 0: return "sensor|pack|soc_pct|State of charge of the BMS||%|m|1|diagnostic battery";
            case 1: return "sensor|pack|voltage_v|Voltage|voltage|V|m|1";
            case 2: return "sensor|pack|current_a|Current|current|A|m|1";
            case 3: return "sensor|pack|power_w|Power|power|W|m|0";
            case 4: return "sensor|pack|state|State|enum|||||idle,charging,discharging";
            case 5: return "sensor|pack|remaining_ah|Remaining charge||Ah|m|1|diagnostic";
            case 6: return "binary_sensor|pack|charge_fet|Charge MOSFET";
            case 7: return "binary_sensor|pack|discharge_fet|Discharge MOSFET";
            case 8: return "binary_sensor|pack|charger_present|Charger detected|||||diagnostic off";
            case 9: return "binary_sensor|pack|load_present|Load detected|||||diagnostic off";
            case 10: return "binary_sensor|pack|heating|Heating|||||diagnostic off";
            case 11: return "binary_sensor|pack|fan|Fan|||||diagnostic off";
            case 12: return "sensor|pack|cell_min_mv|Lowest cell|voltage|mV|m|0";
            case 13: return "sensor|pack|cell_max_mv|Highest cell|voltage|mV|m|0";
            case 14: return "sensor|pack|cell_delta_mv|Cell spread|voltage|mV|m|0";
            case 15: return "sensor|pack|cell_min_no|Number of the lowest cell|||m|0|diagnostic off";
            case 16: return "sensor|pack|cell_max_no|Number of the highest cell|||m|0|diagnostic off";
            case 17: return "sensor|pack|temp_min_c|Lowest temperature|temperature|°C|m|0";
            case 18: return "sensor|pack|temp_max_c|Highest temperature|temperature|°C|m|0";
            case 19: return "sensor|pack|temp_min_no|Number of the coldest sensor|||m|0|diagnostic off";
            case 20: return "sensor|pack|temp_max_no|Number of the warmest sensor|||m|0|diagnostic off";
            case 21: return "sensor|pack|cycles|Charge cycles|||t|0|diagnostic";
            case 22: return "binary_sensor|pack|balancing|Balancing|running||||diagnostic";
            case 23: return "sensor|cells|avg_mv|Average cell|voltage|mV|m|0|diagnostic";
            case 24: return "sensor|cells|balancing_count|Cells being balanced|||m|0|diagnostic off";
            case 25: return "sensor|cells|balancing_cells|Numbers of the cells being balanced|||||diagnostic off";
            case 26: return "sensor|temperatures|mosfet_c|MOSFET temperature|temperature|°C|m|0|diagnostic off";
            case 27: return "sensor|temperatures|board_c|Board temperature|temperature|°C|m|0|diagnostic off";
            case 28: return "sensor|link|state|Link|enum||||diagnostic bridge|starting,online,asleep,lost";
            case 29: return "sensor|link|symptom|Symptom of the line|enum||||diagnostic bridge off|none,silence,echo_only,garbage,other_board,line_closed,two_boards";
            case 30: return "sensor|link|text|What to look at|||||diagnostic bridge off";
            case 31: return "sensor|info|dialect|Dialect|||||diagnostic bridge off";
            case 32: return "sensor|info|cells|Number of cells|||||diagnostic off";
            case 33: return "sensor|info|sensors|Number of temperature sensors|||||diagnostic off";
            case 34: return "sensor|info|rated_ah|Rated capacity||Ah|m|1|diagnostic";
            case 35: return "sensor|info|nominal_cell_mv|Nominal cell voltage|voltage|mV|m|0|diagnostic off";
            case 36: return "sensor|info|hardware|Hardware version|||||diagnostic off";
            case 37: return "sensor|info|software|Software version|||||diagnostic";
            case 38: return "sensor|info|firmware_index|Firmware index|||||diagnostic off";
            case 39: return "sensor|info|battery_code|Battery code|||||diagnostic off";
            case 40: return "sensor|info|serial|Serial number|||||diagnostic off";
            case 41: return "sensor|info|sleep_s|Sleeps after|duration|s|m|0|diagnostic";
            case 42: return "sensor|info|balance_start_mv|Balancing starts at|voltage|mV|m|0|diagnostic off";
            case 43: return "sensor|info|balance_delta_mv|Balancing spread|voltage|mV|m|0|diagnostic off";
            case 44: return "sensor|info|balance_current_ma|Balancing current|current|mA|m|0|diagnostic off";
            case 45: return "sensor|diagnostics|snapshot_ms|Duration of a round|duration|ms|m|0|diagnostic bridge off";
            case 46: return "sensor|diagnostics|gap_ms|Pause between requests|duration|ms|m|0|diagnostic bridge off";
            case 47: return "sensor|diagnostics|turnaround_ms|Turnaround of the BMS|duration|ms|m|0|diagnostic bridge off";
            case 48: return "sensor|diagnostics|frames_ok_total|Good replies|||t|0|diagnostic bridge off";
            case 49: return "sensor|diagnostics|checksum_errors_total|Checksum errors|||t|0|diagnostic bridge off";
            case 50: return "sensor|diagnostics|noise_bytes_total|Noise bytes|||t|0|diagnostic bridge off";
            case 51: return "sensor|diagnostics|echoes_total|Echoes|||t|0|diagnostic bridge off";
            case 52: return "sensor|diagnostics|late_replies_total|Late replies|||t|0|diagnostic bridge off";
            case 53: return "sensor|diagnostics|timeouts_total|Timeouts|||t|0|diagnostic bridge off";
            case 54: return "sensor|diagnostics|retries_total|Retries|||t|0|diagnostic bridge off";
            case 55: return "sensor|diagnostics|implausible_total|Implausible values|||t|0|diagnostic bridge off";
            case 56: return "sensor|diagnostics|wakes_total|Returns from sleep|||t|0|diagnostic bridge off";
            case 57: return "switch|pack|charge_fet|Switch the charge MOSFET|switch||||config||charge_fet|charge_fet";
            case 58: return "switch|pack|discharge_fet|Switch the discharge MOSFET|switch||||config||discharge_fet|discharge_fet";
            case 59: return "number|pack|soc_pct|Set the state of charge of the BMS||%|||config off|0,100,0.1|soc|soc";
            case 60: return "button|||Set the clock of the BMS|||||config||clock|clock";
            case 61: return "button|||Restart the BMS|restart||||config off||bms_restart|bms_restart";
            default: return string.Empty;
        }
    }
}
