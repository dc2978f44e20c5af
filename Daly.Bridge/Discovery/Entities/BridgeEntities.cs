namespace Daly.Bridge.Discovery.Entities;

/// <summary>What the bridge tells about itself; columns as in <see cref="EntityRow"/>.</summary>
internal static class BridgeEntities
{
    public static readonly string[] Rows =
    {
        "binary_sensor|status||Connection|connectivity||||diagnostic",
        "sensor|diagnostics|up_s|Uptime|duration|s|measurement|0|diagnostic off",
        "sensor|diagnostics|boots_total|Starts|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|reset_reason|Reason of the last start|||||diagnostic",
        "sensor|diagnostics|rssi_dbm|WiFi signal|signal_strength|dBm|measurement|0|diagnostic",
        "sensor|diagnostics|heap_free_bytes|Free memory||B|measurement|0|diagnostic off",
        "sensor|diagnostics|native_free_bytes|Free native memory||B|measurement|0|diagnostic off",
        "sensor|diagnostics|loop_max_ms|Longest loop|duration|ms|measurement|0|diagnostic off",
        "sensor|diagnostics|wifi_reconnects_total|WiFi reconnects|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|mqtt_reconnects_total|MQTT reconnects|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|publish_dropped_total|Messages dropped|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|storage_writes_total|Records written|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|storage_errors_total|Storage errors|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|commands_refused_total|Commands refused|||total_increasing|0|diagnostic off",
        "sensor|diagnostics|version|Version|||||diagnostic",
        "sensor|control|restores_expired|Switch-backs given up|||measurement|0|diagnostic",
        "switch|control|armed|Arm dangerous commands|switch||||config||arm",
        "number|control|publish_pack_s|Set period of packs||s|||config off|1,3600,1|publish_pack_s|settings",
        "number|control|publish_cells_s|Set period of cells||s|||config off|1,3600,1|publish_cells_s|settings",
        "number|control|publish_diagnostics_s|Set period of diagnostics||s|||config off|1,3600,1|publish_diagnostics_s|settings",
        "button|||Forget settings made here|||||config off||settings_reset|settings",
        "button|||Wake the BMS|||||config||wake|wake",
        "button|||Restart|restart||||config off||restart|restart",
    };
}
