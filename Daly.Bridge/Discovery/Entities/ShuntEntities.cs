namespace Daly.Bridge.Discovery.Entities;

/// <summary>What the shunt and the battery monitor tell; columns as in <see cref="EntityRow"/>.</summary>
internal static class ShuntEntities
{
    public static readonly string[] Rows =
    {
        "sensor|shunt|soc_pct|State of charge|battery|%|measurement|1",
        "sensor|shunt|voltage_v|Voltage|voltage|V|measurement|2",
        "sensor|shunt|current_a|Current|current|A|measurement|2",
        "sensor|shunt|power_w|Power|power|W|measurement|0",
        "sensor|shunt|charged_wh_total|Energy charged|energy|Wh|total_increasing|0",
        "sensor|shunt|discharged_wh_total|Energy discharged|energy|Wh|total_increasing|0",
        "sensor|shunt|remaining_ah|Remaining charge||Ah|measurement|1",
        "sensor|shunt|consumed_ah|Consumed charge||Ah|measurement|1",
        "sensor|shunt|time_to_go_s|Time to go|duration|s|measurement|0",
        "sensor|shunt|time_to_full_s|Time to full|duration|s|measurement|0",
        "sensor|shunt|since_full_h|Time since full|duration|h|measurement|1|diagnostic",
        "sensor|shunt|charged_ah_total|Charge in||Ah|total_increasing|1|diagnostic",
        "sensor|shunt|discharged_ah_total|Charge out||Ah|total_increasing|1|diagnostic",
        "sensor|shunt|capacity_ah|Capacity||Ah|measurement|1|diagnostic",
        "sensor|shunt|soc_quality|Quality of the state of charge|enum||||diagnostic|unknown,estimated,synced",
        "sensor|shunt|soc_source|Source of the state of charge|enum||||diagnostic off|shunt,bms",
        "binary_sensor|shunt|soc_held|State of charge is held|||||diagnostic off",
        "sensor|shunt|sync_blocked_by|Synchronisation waits for|enum||||diagnostic|none,voltage,current_high,current_low,time,fet_off,no_data",
        "binary_sensor|shunt|saturated|Current too large to measure|problem||||diagnostic",
        "sensor|history|last_sync_error_pct|Error at the last synchronisation||%|measurement|1|diagnostic",
        "sensor|history|syncs_total|Synchronisations|||total_increasing|0|diagnostic off",
        "sensor|history|deepest_discharge_ah|Deepest discharge||Ah|measurement|1|diagnostic off",
        "sensor|history|last_discharge_ah|Last discharge||Ah|measurement|1|diagnostic off",
        "sensor|history|voltage_min_v|Lowest voltage ever|voltage|V|measurement|2|diagnostic off",
        "sensor|history|voltage_max_v|Highest voltage ever|voltage|V|measurement|2|diagnostic off",
        "sensor|history|cycles_equivalent|Equivalent cycles|||total_increasing|1|diagnostic",
        "sensor|history|learned_capacity_ah|Learned capacity||Ah|measurement|1|diagnostic",
        "sensor|diagnostics|i2c_errors_total|I2C errors|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|samples_missed_total|Samples missed|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|gaps_total|Gaps in the measurement|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|gap_s_total|Time without measurement||s|total_increasing|0|diagnostic off",
        "button|||Synchronise to full|||||config off||sync_now|sync",
        "button|||Calibrate zero|||||config off||zero_calibration|zero",
        "button|||Reset counters|||||config off||counters_reset|counters",
        "number|shunt|capacity_ah|Set capacity||Ah|||config off|0.1,10000,0.1|capacity_ah|settings",
    };
}
