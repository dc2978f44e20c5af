using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>
/// The rows of the 0x81 map from 0x100 on. 0x12E, which closes the FETs against a protection, is only read.
/// </summary>
internal static class P81SettingRegisters
{
    private const RegisterEvidence C = RegisterEvidence.Confirmed;
    private const RegisterEvidence R = RegisterEvidence.ReverseEngineered;
    private const RegisterEvidence X = RegisterEvidence.Disputed;

    public static RegisterDefinition[] Rows() => new RegisterDefinition[]
    {
        Read(0x100, 1, "unknown_100", RegisterFormat.Raw, X),
        Read(0x101, 1, "cell_count_setting", RegisterFormat.Number, C),
        Read(0x102, 1, "acquisition_boards", RegisterFormat.Number, C),
        Read(0x103, 3, "cells_on_board", RegisterFormat.Number, C),
        Read(0x106, 3, "sensors_on_board", RegisterFormat.Number, C),
        Read(0x109, 2, "rated_capacity", RegisterFormat.MilliAmpHours, C),
        Read(0x10B, 2, "second_capacity", RegisterFormat.MilliAmpHours, C),
        Read(0x10D, 2, "total_charged", RegisterFormat.MilliAmpHours, C),
        Read(0x10F, 2, "total_discharged", RegisterFormat.MilliAmpHours, C),
        Set(0x114, "nominal_cell_voltage", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x115, "sleep_time", RegisterFormat.TenSeconds, C, 0, 65535),
        P81Commands.SetSoc,
        Read(0x117, 1, "balance_current_setting", RegisterFormat.MilliAmps, R),
        Read(0x118, 1, "unknown_118", RegisterFormat.Raw, X),
        Set(0x119, "balancer_switch", RegisterFormat.Flag, R, 0, 1),
        Set(0x11A, "balance_start_voltage", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x11B, "balance_delta", RegisterFormat.MilliVolts, C, 1, 5000),
        Read(0x120, 1, "key_logic", RegisterFormat.Raw, C),
        P81Commands.ChargeSwitch,
        P81Commands.DischargeSwitch,
        P81Commands.Clock,
        Read(0x126, 3, "password", RegisterFormat.Text, C),
        Read(0x129, 2, "production_date", RegisterFormat.Date, C),
        Read(0x12E, 1, "forced_closure", RegisterFormat.Seconds, R),
        Set(0x130, "cell_high_warning", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x131, "cell_high_protection", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x132, "cell_high_release", RegisterFormat.MilliVolts, C, 1000, 5000),
        Delay(0x133, "cell_high_delay"),
        Set(0x134, "cell_low_warning", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x135, "cell_low_protection", RegisterFormat.MilliVolts, C, 1000, 5000),
        Set(0x136, "cell_low_release", RegisterFormat.MilliVolts, C, 1000, 5000),
        Delay(0x137, "cell_low_delay"),
        Set(0x138, "pack_high_warning", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x139, "pack_high_protection", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x13A, "pack_high_release", RegisterFormat.DeciVolts, C, 1, 2400),
        Delay(0x13B, "pack_high_delay"),
        Set(0x13C, "pack_low_warning", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x13D, "pack_low_protection", RegisterFormat.DeciVolts, C, 1, 2400),
        Set(0x13E, "pack_low_release", RegisterFormat.DeciVolts, C, 1, 2400),
        Delay(0x13F, "pack_low_delay"),
        Set(0x140, "charge_current_warning", RegisterFormat.DeciAmpsOffset, C, 20000, 30000),
        Set(0x141, "charge_current_protection", RegisterFormat.DeciAmpsOffset, C, 20000, 30000),
        Delay(0x142, "charge_current_delay"),
        Set(0x143, "charge_current_level_3", RegisterFormat.DeciAmpsOffset, C, 20000, 30000),
        Delay(0x144, "charge_current_level_3_delay"),
        Set(0x145, "discharge_current_warning", RegisterFormat.DeciAmpsOffset, C, 30000, 40000),
        Set(0x146, "discharge_current_protection", RegisterFormat.DeciAmpsOffset, C, 30000, 40000),
        Delay(0x147, "discharge_current_delay"),
        Set(0x148, "discharge_current_level_3", RegisterFormat.DeciAmpsOffset, C, 30000, 40000),
        Delay(0x149, "discharge_current_level_3_delay"),
        Celsius(0x14A, "charge_high_temp_warning"),
        Celsius(0x14B, "charge_high_temp_protection"),
        Celsius(0x14C, "charge_high_temp_release"),
        Delay(0x14D, "charge_high_temp_delay"),
        Celsius(0x14E, "charge_low_temp_warning"),
        Celsius(0x14F, "charge_low_temp_protection"),
        Celsius(0x150, "charge_low_temp_release"),
        Delay(0x151, "charge_low_temp_delay"),
        Celsius(0x152, "discharge_high_temp_warning"),
        Celsius(0x153, "discharge_high_temp_protection"),
        Celsius(0x154, "discharge_high_temp_release"),
        Delay(0x155, "discharge_high_temp_delay"),
        Celsius(0x156, "discharge_low_temp_warning"),
        Celsius(0x157, "discharge_low_temp_protection"),
        Celsius(0x158, "discharge_low_temp_release"),
        Delay(0x159, "discharge_low_temp_delay"),
        Set(0x15A, "cell_delta_warning", RegisterFormat.MilliVolts, C, 1, 5000),
        Set(0x15B, "cell_delta_protection", RegisterFormat.MilliVolts, C, 1, 5000),
        Set(0x15C, "cell_delta_release", RegisterFormat.MilliVolts, C, 1, 5000),
        Delay(0x15D, "cell_delta_delay"),
        Set(0x15E, "temp_delta_warning", RegisterFormat.CelsiusDelta, C, 1, 165),
        Set(0x15F, "temp_delta_protection", RegisterFormat.CelsiusDelta, C, 1, 165),
        Set(0x160, "temp_delta_release", RegisterFormat.CelsiusDelta, C, 1, 165),
        Delay(0x161, "temp_delta_delay"),
        Set(0x162, "soc_low_warning", RegisterFormat.Permille, C, 0, 1000),
        Set(0x163, "soc_low_protection", RegisterFormat.Permille, C, 0, 1000),
        Set(0x164, "soc_low_release", RegisterFormat.Permille, C, 0, 1000),
        Delay(0x165, "soc_low_delay"),
        Celsius(0x166, "mosfet_temp_warning"),
        Celsius(0x167, "mosfet_temp_protection"),
        Celsius(0x168, "mosfet_temp_release"),
        Delay(0x169, "mosfet_temp_delay"),
        Read(0x16E, 1, "short_circuit_current", RegisterFormat.Amps, C),
        Read(0x16F, 1, "zero_drift_dead_band", RegisterFormat.CentiAmps, R),
        Read(0x174, 1, "app_heartbeat", RegisterFormat.Raw, R),
        Read(0x178, 7, "software_version", RegisterFormat.Text, C),
        Read(0x17F, 7, "hardware_version", RegisterFormat.Text, C),
        Read(0x186, 7, "firmware_index", RegisterFormat.Text, C),
        Read(0x18D, 12, "serial_number", RegisterFormat.Text, C),
        Read(0x199, 34, "battery_code", RegisterFormat.Text, C),
        Read(0x1C3, 11, "second_layer_limits", RegisterFormat.Raw, R),
        Read(0x1FB, 1, "balance_stop_voltage", RegisterFormat.MilliVolts, R),
        Read(0x227, 1, "empty_cell_voltage", RegisterFormat.MilliVolts, R),
        Read(0x229, 1, "full_cell_voltage", RegisterFormat.MilliVolts, R),
        Read(0x3001, 200, "journal", RegisterFormat.Raw, R),
        Read(0x30C9, 200, "journal_older", RegisterFormat.Raw, R),
    };

    private static RegisterDefinition Read(
        int address, int words, string name, RegisterFormat format, RegisterEvidence evidence) =>
        new RegisterDefinition(address, words, name, format, evidence);

    private static RegisterDefinition Set(
        int address, string name, RegisterFormat format, RegisterEvidence evidence, int minRaw, int maxRaw) =>
        new RegisterDefinition(address, 1, name, format, evidence, RegisterAccess.ReadWrite, minRaw, maxRaw);

    private static RegisterDefinition Celsius(int address, string name) =>
        Set(address, name, RegisterFormat.CelsiusOffset, C, 0, 165);

    private static RegisterDefinition Delay(int address, string name) =>
        Set(address, name, RegisterFormat.Milliseconds, C, 0, 65534);
}
