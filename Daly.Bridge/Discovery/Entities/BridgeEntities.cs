namespace Daly.Bridge.Discovery.Entities;

/// <summary>What the bridge tells about itself; columns as in <see cref="EntityRow"/>.</summary>
internal static class BridgeEntities
{
    /// <summary>How many rows there are.</summary>
    public const int Count = 23;

    /// <summary>Gives a row; a switch, because on the device an array of texts costs heap.</summary>
    /// <param name="index">0 to <see cref="Count"/> − 1.</param>
    /// <returns>The row.</returns>
    public static string Row(int index) => index switch
    {
        0 => "binary_sensor|status||Connection|connectivity||||diagnostic",
        1 => "sensor|diagnostics|up_s|Uptime|duration|s|m|0|diagnostic off",
        2 => "sensor|diagnostics|boots_total|Starts|||t|0|diagnostic off",
        3 => "sensor|diagnostics|reset_reason|Reason of the last start|||||diagnostic",
        4 => "sensor|diagnostics|rssi_dbm|WiFi signal|signal_strength|dBm|m|0|diagnostic",
        5 => "sensor|diagnostics|heap_free_bytes|Free memory||B|m|0|diagnostic off",
        6 => "sensor|diagnostics|native_free_bytes|Free native memory||B|m|0|diagnostic off",
        7 => "sensor|diagnostics|loop_max_ms|Longest loop|duration|ms|m|0|diagnostic off",
        8 => "sensor|diagnostics|wifi_reconnects_total|WiFi reconnects|||t|0|diagnostic off",
        9 => "sensor|diagnostics|mqtt_reconnects_total|MQTT reconnects|||t|0|diagnostic off",
        10 => "sensor|diagnostics|publish_dropped_total|Messages dropped|||t|0|diagnostic off",
        11 => "sensor|diagnostics|storage_writes_total|Records written|||t|0|diagnostic off",
        12 => "sensor|diagnostics|storage_errors_total|Storage errors|||t|0|diagnostic off",
        13 => "sensor|diagnostics|commands_refused_total|Commands refused|||t|0|diagnostic off",
        14 => "sensor|diagnostics|version|Version|||||diagnostic",
        15 => "sensor|control|restores_expired|Switch-backs given up|||m|0|diagnostic",
        16 => "switch|control|armed|Arm dangerous commands|switch||||config||arm",
        17 => "number|control|publish_pack_s|Set period of packs||s|||config off|1,3600,1|publish_pack_s|settings",
        18 => "number|control|publish_cells_s|Set period of cells||s|||config off|1,3600,1|publish_cells_s|settings",
        19 => "number|control|publish_diagnostics_s|Set period of diagnostics||s|||config off|1,3600,1|publish_diagnostics_s|settings",
        20 => "button|||Forget settings made here|||||config off||settings_reset|settings",
        21 => "button|||Wake the BMS|||||config||wake|wake",
        22 => "button|||Restart|restart||||config off||restart|restart",
        _ => string.Empty,
    };
}
