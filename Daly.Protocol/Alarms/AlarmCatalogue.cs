namespace Daly.Protocol.Alarms;

/// <summary>
/// Every alarm bit that is known, in ascending order of byte and bit. The layout is that of A5 0x98, the common form of
/// all dialects; bits that are not listed have no known meaning and appear only in the raw bytes. Byte 8 is ours: what other
/// dialects tell and A5 has no bit for (<see cref="Messages.AlarmMessage.Beyond"/>).
/// </summary>
public static class AlarmCatalogue
{
    /// <summary>Bytes that carry bits.</summary>
    public const int BitBytes = 7;

    /// <summary>Index of the byte with the fault code, 0 for none.</summary>
    public const int FaultCodeOffset = 7;

    /// <summary>The byte that is not one of A5 0x98.</summary>
    public const int BeyondOffset = 8;

    /// <summary>How many <see cref="AlarmGroup"/> there are.</summary>
    public const int GroupCount = (int)AlarmGroup.OffByCommand + 1;

    private static readonly AlarmDefinition[] Definitions =
    {
        new AlarmDefinition("cell_high_1", AlarmGroup.CellHigh, "Cell voltage high: warning", 1, 0, 0),
        new AlarmDefinition("cell_high_2", AlarmGroup.CellHigh, "Cell voltage high: protection", 2, 0, 1),
        new AlarmDefinition("cell_low_1", AlarmGroup.CellLow, "Cell voltage low: warning", 1, 0, 2),
        new AlarmDefinition("cell_low_2", AlarmGroup.CellLow, "Cell voltage low: protection", 2, 0, 3),
        new AlarmDefinition("pack_high_1", AlarmGroup.PackHigh, "Pack voltage high: warning", 1, 0, 4),
        new AlarmDefinition("pack_high_2", AlarmGroup.PackHigh, "Pack voltage high: protection", 2, 0, 5),
        new AlarmDefinition("pack_low_1", AlarmGroup.PackLow, "Pack voltage low: warning", 1, 0, 6),
        new AlarmDefinition("pack_low_2", AlarmGroup.PackLow, "Pack voltage low: protection", 2, 0, 7),
        new AlarmDefinition("charge_temp_high_1", AlarmGroup.ChargeTempHigh, "Temperature too high to charge: warning", 1, 1, 0),
        new AlarmDefinition("charge_temp_high_2", AlarmGroup.ChargeTempHigh, "Temperature too high to charge: protection", 2, 1, 1),
        new AlarmDefinition("charge_temp_low_1", AlarmGroup.ChargeTempLow, "Temperature too low to charge: warning", 1, 1, 2),
        new AlarmDefinition("charge_temp_low_2", AlarmGroup.ChargeTempLow, "Temperature too low to charge: protection", 2, 1, 3),
        new AlarmDefinition("discharge_temp_high_1", AlarmGroup.DischargeTempHigh, "Temperature too high to discharge: warning", 1, 1, 4),
        new AlarmDefinition("discharge_temp_high_2", AlarmGroup.DischargeTempHigh, "Temperature too high to discharge: protection", 2, 1, 5),
        new AlarmDefinition("discharge_temp_low_1", AlarmGroup.DischargeTempLow, "Temperature too low to discharge: warning", 1, 1, 6),
        new AlarmDefinition("discharge_temp_low_2", AlarmGroup.DischargeTempLow, "Temperature too low to discharge: protection", 2, 1, 7),
        new AlarmDefinition("charge_current_1", AlarmGroup.ChargeCurrent, "Charge current high: warning", 1, 2, 0),
        new AlarmDefinition("charge_current_2", AlarmGroup.ChargeCurrent, "Charge current high: protection", 2, 2, 1),
        new AlarmDefinition("discharge_current_1", AlarmGroup.DischargeCurrent, "Discharge current high: warning", 1, 2, 2),
        new AlarmDefinition("discharge_current_2", AlarmGroup.DischargeCurrent, "Discharge current high: protection", 2, 2, 3),
        new AlarmDefinition("soc_high_1", AlarmGroup.SocHigh, "SOC high: warning", 1, 2, 4),
        new AlarmDefinition("soc_high_2", AlarmGroup.SocHigh, "SOC high: protection", 2, 2, 5),
        new AlarmDefinition("soc_low_1", AlarmGroup.SocLow, "SOC low: warning", 1, 2, 6),
        new AlarmDefinition("soc_low_2", AlarmGroup.SocLow, "SOC low: protection", 2, 2, 7),
        new AlarmDefinition("cell_delta_1", AlarmGroup.CellDelta, "Cell voltages differ: warning", 1, 3, 0),
        new AlarmDefinition("cell_delta_2", AlarmGroup.CellDelta, "Cell voltages differ: protection", 2, 3, 1),
        new AlarmDefinition("temp_delta_1", AlarmGroup.TempDelta, "Temperatures differ: warning", 1, 3, 2),
        new AlarmDefinition("temp_delta_2", AlarmGroup.TempDelta, "Temperatures differ: protection", 2, 3, 3),
        new AlarmDefinition("charge_fet_overheated", AlarmGroup.Mosfet, "Charge MOSFET too warm", 2, 4, 0),
        new AlarmDefinition("discharge_fet_overheated", AlarmGroup.Mosfet, "Discharge MOSFET too warm", 2, 4, 1),
        new AlarmDefinition("charge_fet_sensor_failed", AlarmGroup.Sensor, "Temperature sensor of the charge MOSFET failed", 2, 4, 2),
        new AlarmDefinition("discharge_fet_sensor_failed", AlarmGroup.Sensor, "Temperature sensor of the discharge MOSFET failed", 2, 4, 3),
        new AlarmDefinition("charge_fet_stuck", AlarmGroup.Mosfet, "Charge MOSFET does not open", 2, 4, 4),
        new AlarmDefinition("discharge_fet_stuck", AlarmGroup.Mosfet, "Discharge MOSFET does not open", 2, 4, 5),
        new AlarmDefinition("charge_fet_open", AlarmGroup.Mosfet, "Charge MOSFET does not close", 2, 4, 6),
        new AlarmDefinition("discharge_fet_open", AlarmGroup.Mosfet, "Discharge MOSFET does not close", 2, 4, 7),
        new AlarmDefinition("afe_failed", AlarmGroup.Hardware, "Measuring chip (AFE) failed", 2, 5, 0),
        new AlarmDefinition("cell_measurement_lost", AlarmGroup.Hardware, "Cell voltage measurement lost", 2, 5, 1),
        new AlarmDefinition("cell_temp_sensor_failed", AlarmGroup.Sensor, "Cell temperature sensor failed", 2, 5, 2),
        new AlarmDefinition("eeprom_failed", AlarmGroup.Hardware, "Settings memory (EEPROM) failed", 2, 5, 3),
        new AlarmDefinition("clock_failed", AlarmGroup.Hardware, "Real-time clock failed", 2, 5, 4),
        new AlarmDefinition("precharge_failed", AlarmGroup.Hardware, "Pre-charge failed", 2, 5, 5),
        new AlarmDefinition("external_communication_lost", AlarmGroup.Hardware, "Communication with the external controller lost", 2, 5, 6),
        new AlarmDefinition("internal_communication_lost", AlarmGroup.Hardware, "Communication inside the BMS lost", 2, 5, 7),
        new AlarmDefinition("current_measurement_failed", AlarmGroup.Hardware, "Current measurement failed", 2, 6, 0),
        new AlarmDefinition("pack_measurement_failed", AlarmGroup.Hardware, "Pack voltage measurement failed", 2, 6, 1),
        new AlarmDefinition("short_circuit", AlarmGroup.ShortCircuit, "Short-circuit protection", 2, 6, 2),
        new AlarmDefinition("charge_forbidden_low_voltage", AlarmGroup.CellLow, "Charging forbidden: voltage too low", 2, 6, 3),
        new AlarmDefinition("off_by_command", AlarmGroup.OffByCommand, "A MOSFET is off by command", 0, 6, 4),
        new AlarmDefinition("charging_cabinet_offline", AlarmGroup.Hardware, "Charging cabinet offline", 1, 6, 5),
        new AlarmDefinition("thermal_runaway_1", AlarmGroup.DischargeTempHigh, "Thermal runaway: warning", 1, 8, 0),
        new AlarmDefinition("thermal_runaway_2", AlarmGroup.DischargeTempHigh, "Thermal runaway", 2, 8, 1),
        new AlarmDefinition("soh_low_1", AlarmGroup.Hardware, "State of health low: warning", 1, 8, 2),
        new AlarmDefinition("soh_low_2", AlarmGroup.Hardware, "State of health low: protection", 2, 8, 3),
        new AlarmDefinition("fet_temp_high_1", AlarmGroup.Mosfet, "MOSFETs warm: warning", 1, 8, 4),
        new AlarmDefinition("charge_fet_failed", AlarmGroup.Mosfet, "Charge MOSFET failed", 2, 8, 5),
        new AlarmDefinition("discharge_fet_failed", AlarmGroup.Mosfet, "Discharge MOSFET failed", 2, 8, 6),
        new AlarmDefinition("precharge_fet_failed", AlarmGroup.Mosfet, "Pre-charge MOSFET failed", 2, 8, 7),
    };

    private static readonly string[] GroupKeys =
    {
        "cell_high", "cell_low", "pack_high", "pack_low",
        "charge_temp_high", "charge_temp_low", "discharge_temp_high", "discharge_temp_low",
        "charge_current", "discharge_current", "soc_high", "soc_low",
        "cell_delta", "temp_delta", "mosfet", "sensor", "hardware", "short_circuit", "off_by_command",
    };

    /// <summary>Gets how many alarms there are.</summary>
    public static int Count => Definitions.Length;

    /// <summary>Gets one alarm.</summary>
    /// <param name="index">Its place in the catalogue, from 0.</param>
    /// <returns>Its definition.</returns>
    public static AlarmDefinition Get(int index) => Definitions[index];

    /// <summary>Gets the key under which a group is published.</summary>
    /// <param name="group">The group.</param>
    /// <returns>A stable lower-case name.</returns>
    public static string GroupKey(AlarmGroup group) => GroupKeys[(int)group];
}
