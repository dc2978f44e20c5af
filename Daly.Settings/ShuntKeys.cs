namespace Daly.Settings;

internal static class ShuntKeys
{
    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Integer("shunt.amps", string.Empty, 1, 10000, "A", "Rated current of the shunt; without the rating no shunt is read"),
        SettingDefinition.Integer("shunt.millivolts", string.Empty, 1, 10000, "mV", "Voltage of the shunt at its rated current"),
        SettingDefinition.Flag("shunt.inverted", false, "The sense leads are swapped"),
        SettingDefinition.Integer("shunt.address", "0x40", 0x40, 0x4F, string.Empty, "I2C address of the INA226"),
        SettingDefinition.Fixed("shunt.max_watts", string.Empty, 1, 1, 10000, "W", "What the shunt can stand; checked against the full scale of 81.92 mV"),
        SettingDefinition.Word("shunt.voltage_source", "ina|bms|divider", "ina", "Where the battery voltage comes from; the INA226 bears 36 V"),
        SettingDefinition.Integer("shunt.divider_upper_ohms", string.Empty, 1, 10000000, "ohm", "Resistor from battery plus to VBUS"),
        SettingDefinition.Integer("shunt.divider_lower_ohms", string.Empty, 1, 10000000, "ohm", "Resistor from VBUS to ground, without the chip's own"),
        SettingDefinition.Integer("shunt.threshold_ma", string.Empty, 0, 10000, "mA", "Smaller currents count as none; 1.5 steps of the chip if not given"),
    };
}
