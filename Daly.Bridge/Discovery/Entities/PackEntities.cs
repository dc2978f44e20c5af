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
    public static string Row(int index) => index switch
    {
        0 => "sensor|pack|soc_pct|State of charge of the BMS||%|m|1|diagnostic battery",
        1 => "sensor|pack|voltage_v|Voltage|voltage|V|m|1",
        2 => "sensor|pack|current_a|Current|current|A|m|1",
        3 => "sensor|pack|power_w|Power|power|W|m|0",
        4 => "sensor|pack|state|State|enum|||||idle,charging,discharging",
        5 => "sensor|pack|remaining_ah|Remaining charge||Ah|m|1|diagnostic",
        6 => "binary_sensor|pack|charge_fet|Charge MOSFET",
        7 => "binary_sensor|pack|discharge_fet|Discharge MOSFET",
        8 => "binary_sensor|pack|charger_present|Charger detected|||||diagnostic off",
        9 => "binary_sensor|pack|load_present|Load detected|||||diagnostic off",
        10 => "binary_sensor|pack|heating|Heating|||||diagnostic off",
        11 => "binary_sensor|pack|fan|Fan|||||diagnostic off",
        12 => "sensor|pack|cell_min_mv|Lowest cell|voltage|mV|m|0",
        13 => "sensor|pack|cell_max_mv|Highest cell|voltage|mV|m|0",
        14 => "sensor|pack|cell_delta_mv|Cell spread|voltage|mV|m|0",
        15 => "sensor|pack|cell_min_no|Number of the lowest cell|||m|0|diagnostic off",
        16 => "sensor|pack|cell_max_no|Number of the highest cell|||m|0|diagnostic off",
        17 => "sensor|pack|temp_min_c|Lowest temperature|temperature|°C|m|0",
        18 => "sensor|pack|temp_max_c|Highest temperature|temperature|°C|m|0",
        19 => "sensor|pack|temp_min_no|Number of the coldest sensor|||m|0|diagnostic off",
        20 => "sensor|pack|temp_max_no|Number of the warmest sensor|||m|0|diagnostic off",
        21 => "sensor|pack|cycles|Charge cycles|||t|0|diagnostic",
        22 => "binary_sensor|pack|balancing|Balancing|running||||diagnostic",
        23 => "sensor|cells|avg_mv|Average cell|voltage|mV|m|0|diagnostic",
        24 => "sensor|cells|balancing_count|Cells being balanced|||m|0|diagnostic off",
        25 => "sensor|cells|balancing_cells|Numbers of the cells being balanced|||||diagnostic off",
        26 => "sensor|temperatures|mosfet_c|MOSFET temperature|temperature|°C|m|0|diagnostic off",
        27 => "sensor|temperatures|board_c|Board temperature|temperature|°C|m|0|diagnostic off",
        28 => "sensor|link|state|Link|enum||||diagnostic bridge|starting,online,asleep,lost",
        29 => "sensor|link|symptom|Symptom of the line|enum||||diagnostic bridge off|none,silence,echo_only,garbage,other_board,line_closed,two_boards",
        30 => "sensor|link|text|What to look at|||||diagnostic bridge off",
        31 => "sensor|info|dialect|Dialect|||||diagnostic bridge off",
        32 => "sensor|info|cells|Number of cells|||||diagnostic off",
        33 => "sensor|info|sensors|Number of temperature sensors|||||diagnostic off",
        34 => "sensor|info|rated_ah|Rated capacity||Ah|m|1|diagnostic",
        35 => "sensor|info|nominal_cell_mv|Nominal cell voltage|voltage|mV|m|0|diagnostic off",
        36 => "sensor|info|hardware|Hardware version|||||diagnostic off",
        37 => "sensor|info|software|Software version|||||diagnostic",
        38 => "sensor|info|firmware_index|Firmware index|||||diagnostic off",
        39 => "sensor|info|battery_code|Battery code|||||diagnostic off",
        40 => "sensor|info|serial|Serial number|||||diagnostic off",
        41 => "sensor|info|sleep_s|Sleeps after|duration|s|m|0|diagnostic",
        42 => "sensor|info|balance_start_mv|Balancing starts at|voltage|mV|m|0|diagnostic off",
        43 => "sensor|info|balance_delta_mv|Balancing spread|voltage|mV|m|0|diagnostic off",
        44 => "sensor|info|balance_current_ma|Balancing current|current|mA|m|0|diagnostic off",
        45 => "sensor|diagnostics|snapshot_ms|Duration of a round|duration|ms|m|0|diagnostic bridge off",
        46 => "sensor|diagnostics|gap_ms|Pause between requests|duration|ms|m|0|diagnostic bridge off",
        47 => "sensor|diagnostics|turnaround_ms|Turnaround of the BMS|duration|ms|m|0|diagnostic bridge off",
        48 => "sensor|diagnostics|frames_ok_total|Good replies|||t|0|diagnostic bridge off",
        49 => "sensor|diagnostics|checksum_errors_total|Checksum errors|||t|0|diagnostic bridge off",
        50 => "sensor|diagnostics|noise_bytes_total|Noise bytes|||t|0|diagnostic bridge off",
        51 => "sensor|diagnostics|echoes_total|Echoes|||t|0|diagnostic bridge off",
        52 => "sensor|diagnostics|late_replies_total|Late replies|||t|0|diagnostic bridge off",
        53 => "sensor|diagnostics|timeouts_total|Timeouts|||t|0|diagnostic bridge off",
        54 => "sensor|diagnostics|retries_total|Retries|||t|0|diagnostic bridge off",
        55 => "sensor|diagnostics|implausible_total|Implausible values|||t|0|diagnostic bridge off",
        56 => "sensor|diagnostics|wakes_total|Returns from sleep|||t|0|diagnostic bridge off",
        57 => "switch|pack|charge_fet|Switch the charge MOSFET|switch||||config||charge_fet|charge_fet",
        58 => "switch|pack|discharge_fet|Switch the discharge MOSFET|switch||||config||discharge_fet|discharge_fet",
        59 => "number|pack|soc_pct|Set the state of charge of the BMS||%|||config off|0,100,0.1|soc|soc",
        60 => "button|||Set the clock of the BMS|||||config||clock|clock",
        61 => "button|||Restart the BMS|restart||||config off||bms_restart|bms_restart",
        _ => string.Empty,
    };
}
