namespace Daly.Bridge.Discovery.Entities;

/// <summary>What the shunt and the battery monitor tell; columns as in <see cref="EntityRow"/>.</summary>
internal static class ShuntEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 44;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index)
    {
        switch (index)
        {
            case 0: return "sensor|shunt|soc_pct|State of charge|battery|%|m|1";
            case 1: return "sensor|shunt|voltage_v|Voltage|voltage|V|m|2";
            case 2: return "sensor|shunt|current_a|Current|current|A|m|2";
            case 3: return "sensor|shunt|power_w|Power|power|W|m|0";
            case 4: return "sensor|shunt|charged_wh_total|Energy charged|energy|Wh|t|0";
            case 5: return "sensor|shunt|discharged_wh_total|Energy discharged|energy|Wh|t|0";
            case 6: return "sensor|shunt|remaining_ah|Remaining charge||Ah|m|1";
            case 7: return "sensor|shunt|consumed_ah|Consumed charge||Ah|m|1";
            case 8: return "sensor|shunt|time_to_go_s|Time to go|duration|s|m|0";
            case 9: return "sensor|shunt|time_to_full_s|Time to full|duration|s|m|0";
            case 10: return "sensor|shunt|since_full_h|Time since full|duration|h|m|1|diagnostic";
            case 11: return "sensor|shunt|charged_ah_total|Charge in||Ah|t|1|diagnostic";
            case 12: return "sensor|shunt|discharged_ah_total|Charge out||Ah|t|1|diagnostic";
            case 13: return "sensor|shunt|capacity_ah|Capacity||Ah|m|1|diagnostic";
            case 14: return "sensor|shunt|soc_quality|Quality of the state of charge|enum||||diagnostic|unknown,estimated,synced";
            case 15: return "sensor|shunt|soc_source|Source of the state of charge|enum||||diagnostic off|shunt,bms";
            case 16: return "binary_sensor|shunt|soc_held|State of charge is held|||||diagnostic off";
            case 17: return "sensor|shunt|sync_blocked_by|Synchronisation waits for|enum||||diagnostic|none,voltage,current_high,current_low,time,fet_off,no_data";
            case 18: return "sensor|monitor|soc_reason|Reason of the quality|||||diagnostic off";
            case 19: return "binary_sensor|monitor|soc_suspect|State of charge is doubtful|problem||||diagnostic off";
            case 20: return "sensor|monitor|sensor|State of the sensor|enum||||diagnostic|starting,ok,absent,wrong_chip,failing";
            case 21: return "sensor|monitor|bms_agreement|Agreement with the BMS|enum||||diagnostic|agree,opposite_sign,difference";
            case 22: return "sensor|monitor|bms_difference_a|Difference to the BMS|current|A|m|1|diagnostic off";
            case 23: return "binary_sensor|shunt|saturated|Current too large to measure|problem||||diagnostic";
            case 24: return "sensor|history|last_sync_error_pct|Error at the last synchronisation||%|m|1|diagnostic";
            case 25: return "sensor|history|syncs_total|Synchronisations|||t|0|diagnostic off";
            case 26: return "sensor|history|deepest_discharge_ah|Deepest discharge||Ah|m|1|diagnostic off";
            case 27: return "sensor|history|last_discharge_ah|Last discharge||Ah|m|1|diagnostic off";
            case 28: return "sensor|history|voltage_min_v|Lowest voltage ever|voltage|V|m|2|diagnostic off";
            case 29: return "sensor|history|voltage_max_v|Highest voltage ever|voltage|V|m|2|diagnostic off";
            case 30: return "sensor|history|cycles_equivalent|Equivalent cycles|||t|1|diagnostic";
            case 31: return "sensor|history|learned_capacity_ah|Learned capacity||Ah|m|1|diagnostic";
            case 32: return "sensor|diagnostics|i2c_errors_total|I2C errors|||t|0|diagnostic off";
            case 33: return "sensor|diagnostics|samples_missed_total|Samples missed|||t|0|diagnostic off";
            case 34: return "sensor|diagnostics|gaps_total|Gaps in the measurement|||t|0|diagnostic off";
            case 35: return "sensor|diagnostics|gap_s_total|Time without measurement||s|t|0|diagnostic off";
            case 36: return "button|||Synchronise to full|||||config off||sync_now|sync";
            case 37: return "button|||Reset counters|||||config off||counters_reset|counters";
            case 38: return "number|shunt|capacity_ah|Set capacity||Ah|||config off|0.1,10000,0.1|capacity_ah|settings";
            case 39: return "number|monitor|charged_v|Set charged voltage||V|||config off|1,250,0.01|charged_v|settings";
            case 40: return "number|monitor|tail_pct|Set tail current||%|||config off|0.1,50,0.1|tail_pct|settings";
            case 41: return "number|monitor|efficiency_pct|Set charge efficiency||%|||config off|50,100,0.1|efficiency_pct|settings";
            case 42: return "number|shunt|soc_pct|Set state of charge||%|||config off|0,100,0.1|soc_pct|sync";
            case 43: return "number|control|publish_shunt_s|Set period of the shunt||s|||config off|1,3600,1|publish_shunt_s|settings";
            default: return string.Empty;
        }
    }
}
