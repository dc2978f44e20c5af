namespace Daly.Bridge.Discovery.Entities;

/// <summary>What the bridge tells about itself; columns as in <see cref="EntityRow"/>.</summary>
internal static class BridgeEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 23;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index)
    {
        switch (index)
        {
            case 0: return "binary_sensor|status||Connection|connectivity||||diagnostic";
            case 1: return "sensor|diagnostics|up_s|Uptime|duration|s|m|0|diagnostic off";
            case 2: return "sensor|diagnostics|boots_total|Starts|||t|0|diagnostic off";
            case 3: return "sensor|diagnostics|reset_reason|Reason of the last start|||||diagnostic";
            case 4: return "sensor|diagnostics|rssi_dbm|WiFi signal|signal_strength|dBm|m|0|diagnostic";
            case 5: return "sensor|diagnostics|heap_free_bytes|Free memory||B|m|0|diagnostic off";
            case 6: return "sensor|diagnostics|native_free_bytes|Free native memory||B|m|0|diagnostic off";
            case 7: return "sensor|diagnostics|loop_max_ms|Longest loop|duration|ms|m|0|diagnostic off";
            case 8: return "sensor|diagnostics|wifi_reconnects_total|WiFi reconnects|||t|0|diagnostic off";
            case 9: return "sensor|diagnostics|mqtt_reconnects_total|MQTT reconnects|||t|0|diagnostic off";
            case 10: return "sensor|diagnostics|publish_dropped_total|Messages dropped|||t|0|diagnostic off";
            case 11: return "sensor|diagnostics|storage_writes_total|Records written|||t|0|diagnostic off";
            case 12: return "sensor|diagnostics|storage_errors_total|Storage errors|||t|0|diagnostic off";
            case 13: return "sensor|diagnostics|commands_refused_total|Commands refused|||t|0|diagnostic off";
            case 14: return "sensor|diagnostics|version|Version|||||diagnostic";
            case 15: return "sensor|control|restores_expired|Switch-backs given up|||m|0|diagnostic";
            case 16: return "switch|control|armed|Arm dangerous commands|switch||||config||arm";
            case 17: return "number|control|publish_pack_s|Set period of packs||s|||config off|1,3600,1|publish_pack_s|settings";
            case 18: return "number|control|publish_cells_s|Set period of cells||s|||config off|1,3600,1|publish_cells_s|settings";
            case 19: return "number|control|publish_diagnostics_s|Set period of diagnostics||s|||config off|1,3600,1|publish_diagnostics_s|settings";
            case 20: return "button|||Forget settings made here|||||config off||settings_reset|settings";
            case 21: return "button|||Wake the BMS|||||config||wake|wake";
            case 22: return "button|||Restart|restart||||config off||restart|restart";
            default: return string.Empty;
        }
    }
}
