namespace Daly.Bridge.Discovery;

/// <summary>What is no published value: the connection, and what gives commands. Columns as in <see cref="EntityRow"/>.</summary>
internal static class CommandEntities
{
    /// <summary>How many rows are about the device.</summary>
    public const int OfDevice = 17;

    /// <summary>How many rows are about a pack, behind those.</summary>
    public const int OfPack = 5;

    /// <summary>Gives a row.</summary>
    /// <param name="index">0 to <see cref="OfDevice"/> + <see cref="OfPack"/> − 1.</param>
    public static string Row(int index)
    {
        switch (index)
        {
            case 0: return "|status|b|Connection|connectivity||||d";
            case 1: return "armed|control|w|Arm dangerous commands|switch||||c||arm";
            case 2: return "publish_pack_s|control|n|Set period of packs||s|||co|1|publish_pack_s";
            case 3: return "publish_cells_s|control|n|Set period of cells||s|||co|1|publish_cells_s";
            case 4: return "publish_diagnostics_s|control|n|Set period of diagnostics||s|||co|1|publish_diagnostics_s";
            case 5: return "||p|Forget settings made here|||||co||settings_reset";
            case 6: return "||p|Wake the BMS|||||c||wake";
            case 7: return "||p|Restart|restart||||co||restart";
            case 8: return "publish_shunt_s|control|n|Set period of the shunt||s|||cos|1|publish_shunt_s";
            case 9: return "||p|Synchronise to full|||||cos||sync_now";
            case 10: return "||p|Reset counters|||||cos||counters_reset";
            case 11: return "capacity_ah|shunt|n|Set capacity||Ah|||cos|0.1|capacity_ah";
            case 12: return "charged_v|monitor|n|Set charged voltage||V|||cos|0.01|charged_v";
            case 13: return "tail_pct|monitor|n|Set tail current||%|||cos|0.1|tail_pct";
            case 14: return "efficiency_pct|monitor|n|Set charge efficiency||%|||cos|0.1|efficiency_pct";
            case 16: return "soc_pct|shunt|n|Set state of charge||%|||cos|0.1|soc_pct";
            case OfDevice: return "charge_fet|pack|w|Switch the charge FET|switch||||c||charge_fet";
            case 18: return "discharge_fet|pack|w|Switch the discharge FET|switch||||c||discharge_fet";
            case 19: return "soc_pct|pack|n|Set the state of charge of the BMS||%|||co|0.1|soc";
            case 20: return "||p|Set the clock of the BMS|||||c||clock";
            case 21: return "||p|Restart the BMS|restart||||co||bms_restart";
            default: return string.Empty;
        }
    }
}
