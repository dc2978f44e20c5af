using Daly.Monitor.Settings;
using Daly.Protocol.Parameters;

namespace Daly.Settings;

internal static class BatteryKeys
{
    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Word("battery.chemistry", CellBands.Words, "lifepo4", "Kind of cells"),
        SettingDefinition.Integer("battery.cells", string.Empty, 1, MonitorRanges.CellsMax, string.Empty, "Cells in series; without it there is no battery monitor"),
        SettingDefinition.Fixed("battery.capacity_ah", string.Empty, 3, MonitorRanges.CapacityMinMilliAmpHours, MonitorRanges.CapacityMaxMilliAmpHours, "Ah", "Usable capacity of the whole bank"),
        SettingDefinition.Fixed("battery.charged_v", string.Empty, 3, MonitorRanges.ChargedMinMilliVolts, MonitorRanges.ChargedMaxMilliVolts, "V", "Voltage from which the battery may count as full"),
        SettingDefinition.Fixed("battery.tail_pct", "4", 1, MonitorRanges.TailMinPermille, MonitorRanges.TailMaxPermille, "%", "Full when the charging current falls below this part of the capacity per hour"),
        SettingDefinition.Integer("battery.detect_s", "180", MonitorRanges.DetectMinSeconds, MonitorRanges.DetectMaxSeconds, "s", "How long voltage and tail current must hold"),
        SettingDefinition.Fixed("battery.efficiency_pct", "99.5", 1, MonitorRanges.EfficiencyMinPpm / 1000, MonitorRanges.EfficiencyMaxPpm / 1000, "%", "Charge that comes out again per charge put in"),
        SettingDefinition.Integer("battery.parasitic_ma", "0", 0, MonitorRanges.ParasiticMaxMicroAmps / 1000, "mA", "Constant current that never passes the shunt, such as the BMS's own"),
        SettingDefinition.Integer("battery.empty_cell_mv", string.Empty, MonitorRanges.EmptyCellMinMilliVolts, MonitorRanges.EmptyCellMaxMilliVolts, "mV", "Lowest cell voltage that counts as empty; by chemistry if not given"),
        SettingDefinition.Integer("battery.floor_pct", "10", 0, MonitorRanges.FloorMaxPermille / 10, "%", "State of charge down to which the time to go counts"),
        SettingDefinition.Fixed("battery.peukert", "1", 2, MonitorRanges.PeukertMinThousandths / 10, MonitorRanges.PeukertMaxThousandths / 10, string.Empty, "Peukert exponent; 1 is off"),
    };
}
