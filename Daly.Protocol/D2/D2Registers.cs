using Daly.Protocol.Modbus;

namespace Daly.Protocol.D2;

/// <summary>The D2 register map as data: for settings, documentation and for explaining bytes.</summary>
public static class D2Registers
{
    private const RegisterEvidence C = RegisterEvidence.Confirmed;
    private const RegisterEvidence D = RegisterEvidence.Documented;
    private const RegisterEvidence R = RegisterEvidence.ReverseEngineered;
    private const RegisterEvidence X = RegisterEvidence.Disputed;

    /// <summary>The register that reads <see cref="PositionIsValid"/> where it and those after it are a position.</summary>
    public const int PositionMark = 0x57;

    private const int PositionIsValid = 0xA5;
    private const int PositionWords = 12;

    private static RegisterTable? _table;

    /// <summary>Gets the table. Made when first asked for: it costs some 10 KB, which a device that only polls can save.</summary>
    public static RegisterTable Table => _table ??= new RegisterTable(Rows());

    /// <summary>Finds what a register of a reply is: 0x57 to 0x62 are a position, or on other firmware a text (n26-03).</summary>
    /// <param name="address">The register number.</param>
    /// <param name="mark">What <see cref="PositionMark"/> reads in the same reply, or absent.</param>
    /// <returns>The definition, or <c>null</c>.</returns>
    public static RegisterDefinition? Find(int address, int mark)
    {
        bool isText = mark != Absent.Value && mark != PositionIsValid;
        return isText && address >= PositionMark && address < PositionMark + PositionWords
            ? Read(PositionMark, PositionWords, "text", RegisterFormat.Text, R)
            : Table.Find(address);
    }

    private static RegisterDefinition[] Rows() => new RegisterDefinition[]
    {
        Read(0x00, 32, "cell_voltages", RegisterFormat.MilliVolts, C),
        Read(0x20, 8, "temperatures", RegisterFormat.SensorCelsius, C),
        Read(0x28, 1, "pack_voltage", RegisterFormat.DeciVolts, C),
        Read(0x29, 1, "current", RegisterFormat.DeciAmpsOffset, C),
        Read(0x2A, 1, "soc", RegisterFormat.Permille, C),
        Read(0x2B, 1, "max_cell_voltage", RegisterFormat.MilliVolts, C),
        Read(0x2C, 1, "min_cell_voltage", RegisterFormat.MilliVolts, C),
        Read(0x2D, 1, "max_temperature", RegisterFormat.SensorCelsius, C),
        Read(0x2E, 1, "min_temperature", RegisterFormat.SensorCelsius, C),
        Read(0x2F, 1, "state", RegisterFormat.State, C),
        Read(0x30, 1, "remaining_capacity", RegisterFormat.DeciAmpHours, C),
        Read(0x31, 1, "cell_count", RegisterFormat.Number, C),
        Read(0x32, 1, "sensor_count", RegisterFormat.Number, C),
        Read(0x33, 1, "cycles", RegisterFormat.Number, C),
        Read(0x34, 1, "balance_state", RegisterFormat.Number, R),
        Read(0x35, 1, "charge_fet", RegisterFormat.Flag, C),
        Read(0x36, 1, "discharge_fet", RegisterFormat.Flag, C),
        Read(0x37, 1, "average_cell_voltage", RegisterFormat.MilliVolts, C),
        Read(0x38, 1, "cell_delta", RegisterFormat.MilliVolts, C),
        Read(0x39, 1, "power", RegisterFormat.Watts, C),
        Read(0x3A, 4, "faults", RegisterFormat.Bits, C),
        Read(0x3E, 2, "balance_mask", RegisterFormat.Bits, X),
        Read(0x40, 1, "balance_current", RegisterFormat.Raw, X),
        Read(0x41, 1, "balancing_cells", RegisterFormat.Number, X),
        Read(0x42, 1, "mosfet_temperature", RegisterFormat.SensorCelsius, C),
        Read(0x43, 1, "board_temperature", RegisterFormat.SensorCelsius, R),
        Read(0x47, 16, "cell_voltages_33_48", RegisterFormat.MilliVolts, D),
        Read(0x57, 1, "gps_valid", RegisterFormat.Raw, D),
        Read(0x58, 2, "longitude", RegisterFormat.Raw, D),
        Read(0x5A, 2, "latitude", RegisterFormat.Raw, D),
        Read(0x5C, 1, "speed", RegisterFormat.Raw, D),
        Read(0x5D, 1, "altitude", RegisterFormat.Raw, D),
        Read(0x5E, 1, "satellites", RegisterFormat.Number, D),
        Read(0x5F, 1, "acquisition_normal", RegisterFormat.Raw, D),
        Read(0x60, 8, "imei", RegisterFormat.Text, D),
        Set(0x80, "rated_capacity", RegisterFormat.DeciAmpHours, C, 1, 65534),
        Set(0x81, "nominal_cell_voltage", RegisterFormat.MilliVolts, C, 1000, 5000),
        Read(0x82, 1, "acquisition_boards", RegisterFormat.Number, C),
        Read(0x83, 3, "cells_on_board", RegisterFormat.Number, C),
        Read(0x86, 3, "sensors_on_board", RegisterFormat.Number, C),
        Read(0x89, 1, "battery_type", RegisterFormat.Number, D),
        Set(0x8A, "sleep_time", RegisterFormat.Seconds, C, 0, 65535),
        Set(0x8B, "cell_high_warning", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x8C, "cell_high_protection", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x8D, "cell_low_warning", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x8E, "cell_low_protection", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x8F, "pack_high_warning", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x90, "pack_high_protection", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x91, "pack_low_warning", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x92, "pack_low_protection", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x93, "charge_current_warning", RegisterFormat.DeciAmpsOffset, C, 20000, 30000),
        Set(0x94, "charge_current_protection", RegisterFormat.DeciAmpsOffset, C, 20000, 30000),
        Set(0x95, "discharge_current_warning", RegisterFormat.DeciAmpsOffset, C, 30000, 40000),
        Set(0x96, "discharge_current_protection", RegisterFormat.DeciAmpsOffset, C, 30000, 40000),
        Set(0x97, "charge_high_temp_warning", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x98, "charge_high_temp_protection", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x99, "charge_low_temp_warning", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x9A, "charge_low_temp_protection", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x9B, "discharge_high_temp_warning", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x9C, "discharge_high_temp_protection", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x9D, "discharge_low_temp_warning", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x9E, "discharge_low_temp_protection", RegisterFormat.CelsiusOffset, C, 0, 165),
        Set(0x9F, "cell_delta_warning", RegisterFormat.MilliVolts, C, 1, 5000),
        Set(0xA0, "cell_delta_protection", RegisterFormat.MilliVolts, C, 1, 5000),
        Set(0xA1, "temp_delta_warning", RegisterFormat.CelsiusDelta, C, 1, 165),
        Set(0xA2, "temp_delta_protection", RegisterFormat.CelsiusDelta, C, 1, 165),
        Set(0xA3, "balance_start_voltage", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0xA4, "balance_delta", RegisterFormat.MilliVolts, C, 1, 5000),
        D2Commands.ChargeSwitch,
        D2Commands.DischargeSwitch,
        D2Commands.SetSoc,
        Read(0xA8, 1, "mosfet_temp_alarm", RegisterFormat.CelsiusOffset, R),
        Read(0xA9, 8, "software_version", RegisterFormat.Text, C),
        Read(0xB1, 8, "hardware_version", RegisterFormat.Text, C),
        Read(0xB9, 16, "machine_code", RegisterFormat.Text, D),
        Read(0xC9, 3, "password", RegisterFormat.Text, C),
        Read(0xCC, 2, "production_date", RegisterFormat.Date, C),
        Set(0xCF, "balancer_switch", RegisterFormat.Flag, C, 0, 1),
        D2Commands.Clock,
        Read(0xD7, 1, "unknown_d7", RegisterFormat.Raw, X),
        D2Commands.Restart,
    };

    private static RegisterDefinition Read(
        int address, int words, string name, RegisterFormat format, RegisterEvidence evidence) =>
        new RegisterDefinition(address, words, name, format, evidence);

    private static RegisterDefinition Set(
        int address, string name, RegisterFormat format, RegisterEvidence evidence, int minRaw, int maxRaw) =>
        new RegisterDefinition(address, 1, name, format, evidence, RegisterAccess.ReadWrite, minRaw, maxRaw);
}
