namespace Daly.Bridge.Discovery.Entities;

/// <summary>What the shunt and the battery monitor tell; columns as in <see cref="EntityRow"/>.</summary>
internal static class ShuntEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 44;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index) => index switch
    {
        0 => "sensor|shunt|soc_pct|State of charge|battery|%|m|1",
        1 => "sensor|shunt|voltage_v|Voltage|voltage|V|m|2",
        2 => "sensor|shunt|current_a|Current|current|A|m|2",
        3 => "sensor|shunt|power_w|Power|power|W|m|0",
        4 => "sensor|shunt|charged_wh_total|Energy charged|energy|Wh|t|0",
        5 => "sensor|shunt|discharged_wh_total|Energy discharged|energy|Wh|t|0",
        6 => "sensor|shunt|remaining_ah|Remaining charge||Ah|m|1",
        7 => "sensor|shunt|consumed_ah|Consumed charge||Ah|m|1",
        8 => "sensor|shunt|time_to_go_s|Time to go|duration|s|m|0",
        9 => "sensor|shunt|time_to_full_s|Time to full|duration|s|m|0",
        10 => "sensor|shunt|since_full_h|Time since full|duration|h|m|1|diagnostic",
        11 => "sensor|shunt|charged_ah_total|Charge in||Ah|t|1|diagnostic",
        12 => "sensor|shunt|discharged_ah_total|Charge out||Ah|t|1|diagnostic",
        13 => "sensor|shunt|capacity_ah|Capacity||Ah|m|1|diagnostic",
        14 => "sensor|shunt|soc_quality|Quality of the state of charge|enum||||diagnostic|unknown,estimated,synced",
        15 => "sensor|shunt|soc_source|Source of the state of charge|enum||||diagnostic off|shunt,bms",
        16 => "binary_sensor|shunt|soc_held|State of charge is held|||||diagnostic off",
        17 => "sensor|shunt|sync_blocked_by|Synchronisation waits for|enum||||diagnostic|none,voltage,current_high,current_low,time,fet_off,no_data",
        18 => "sensor|monitor|soc_reason|Reason of the quality|||||diagnostic off",
        19 => "binary_sensor|monitor|soc_suspect|State of charge is doubtful|problem||||diagnostic off",
        20 => "sensor|monitor|sensor|State of the sensor|enum||||diagnostic|starting,ok,absent,wrong_chip,failing",
        21 => "sensor|monitor|bms_agreement|Agreement with the BMS|enum||||diagnostic|agree,opposite_sign,difference",
        22 => "sensor|monitor|bms_difference_a|Difference to the BMS|current|A|m|1|diagnostic off",
        23 => "binary_sensor|shunt|saturated|Current too large to measure|problem||||diagnostic",
        24 => "sensor|history|last_sync_error_pct|Error at the last synchronisation||%|m|1|diagnostic",
        25 => "sensor|history|syncs_total|Synchronisations|||t|0|diagnostic off",
        26 => "sensor|history|deepest_discharge_ah|Deepest discharge||Ah|m|1|diagnostic off",
        27 => "sensor|history|last_discharge_ah|Last discharge||Ah|m|1|diagnostic off",
        28 => "sensor|history|voltage_min_v|Lowest voltage ever|voltage|V|m|2|diagnostic off",
        29 => "sensor|history|voltage_max_v|Highest voltage ever|voltage|V|m|2|diagnostic off",
        30 => "sensor|history|cycles_equivalent|Equivalent cycles|||t|1|diagnostic",
        31 => "sensor|history|learned_capacity_ah|Learned capacity||Ah|m|1|diagnostic",
        32 => "sensor|diagnostics|i2c_errors_total|I2C errors|||t|0|diagnostic off",
        33 => "sensor|diagnostics|samples_missed_total|Samples missed|||t|0|diagnostic off",
        34 => "sensor|diagnostics|gaps_total|Gaps in the measurement|||t|0|diagnostic off",
        35 => "sensor|diagnostics|gap_s_total|Time without measurement||s|t|0|diagnostic off",
        36 => "button|||Synchronise to full|||||config off||sync_now|sync",
        37 => "button|||Reset counters|||||config off||counters_reset|counters",
        38 => "number|shunt|capacity_ah|Set capacity||Ah|||config off|0.1,10000,0.1|capacity_ah|settings",
        39 => "number|monitor|charged_v|Set charged voltage||V|||config off|1,250,0.01|charged_v|settings",
        40 => "number|monitor|tail_pct|Set tail current||%|||config off|0.1,50,0.1|tail_pct|settings",
        41 => "number|monitor|efficiency_pct|Set charge efficiency||%|||config off|50,100,0.1|efficiency_pct|settings",
        42 => "number|shunt|soc_pct|Set state of charge||%|||config off|0,100,0.1|soc_pct|sync",
        43 => "number|control|publish_shunt_s|Set period of the shunt||s|||config off|1,3600,1|publish_shunt_s|settings",
        _ => string.Empty,
    };
}
