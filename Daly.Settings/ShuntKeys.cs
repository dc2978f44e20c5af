using Daly.Monitor.Settings;
using Daly.Sensors;

namespace Daly.Settings;

internal static class ShuntKeys
{
    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Word("shunt.sensor", "ina226", "ina226", "What measures the shunt"),
        SettingDefinition.Integer("shunt.amps", string.Empty, 1, ShuntRating.Maximum, "A", "Rated current of the shunt; without the rating no shunt is read"),
        SettingDefinition.Integer("shunt.millivolts", string.Empty, 1, ShuntRating.Maximum, "mV", "Voltage of the shunt at its rated current"),
        SettingDefinition.Flag("shunt.inverted", false, "The sense leads are swapped"),
        SettingDefinition.Text("shunt.bus", string.Empty, 1, 64, "I2C bus of the INA226, /dev/i2c-1 on a Raspberry Pi (desktop only)"),
        SettingDefinition.Integer("shunt.address", "0x40", Ina226Options.LowestAddress, Ina226Options.HighestAddress, string.Empty, "I2C address of the INA226"),
        SettingDefinition.Fixed("shunt.max_watts", string.Empty, 1, MonitorRanges.HeatMinMilliWatts / 100, MonitorRanges.HeatMaxMilliWatts / 100, "W", "What the shunt can stand; checked against the full scale of the sensor"),
        SettingDefinition.Word("shunt.voltage_source", "ina|bms|divider", "ina", "Where the battery voltage comes from; ina as far as the sensor bears it"),
        SettingDefinition.Integer("shunt.divider_upper_ohms", string.Empty, 1, MonitorRanges.DividerMaxOhms, "ohm", "Resistor from battery plus to VBUS"),
        SettingDefinition.Integer("shunt.divider_lower_ohms", string.Empty, 1, MonitorRanges.DividerMaxOhms, "ohm", "Resistor from VBUS to ground, without the sensor's own"),
        SettingDefinition.Integer("shunt.threshold_ma", string.Empty, 0, MonitorRanges.ThresholdMaxMicroAmps / 1000, "mA", "Smaller currents count as none; 1.5 steps of the sensor if not given"),
    };
}
