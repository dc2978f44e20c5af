using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>The rows of the 0x81 map below 0x100.</summary>
internal static class P81LiveRegisters
{
    private const RegisterEvidence C = RegisterEvidence.Confirmed;
    private const RegisterEvidence R = RegisterEvidence.ReverseEngineered;
    private const RegisterEvidence X = RegisterEvidence.Disputed;

    public static RegisterDefinition[] Rows() => new RegisterDefinition[]
    {
        Read(0x00, 48, "cell_voltages", RegisterFormat.MilliVolts, C),
        Read(0x30, 8, "temperatures", RegisterFormat.SensorCelsius, C),
        Read(0x38, 1, "pack_voltage", RegisterFormat.DeciVolts, C),
        Read(0x39, 1, "current", RegisterFormat.DeciAmpsOffset, C),
        Read(0x3A, 1, "soc", RegisterFormat.Permille, C),
        Read(0x3B, 1, "heartbeat", RegisterFormat.Number, C),
        Read(0x3C, 1, "cell_count", RegisterFormat.Number, C),
        Read(0x3D, 1, "sensor_count", RegisterFormat.Number, C),
        Read(0x3E, 1, "max_cell_voltage", RegisterFormat.MilliVolts, C),
        Read(0x3F, 1, "max_cell_number", RegisterFormat.Number, C),
        Read(0x40, 1, "min_cell_voltage", RegisterFormat.MilliVolts, R),
        Read(0x41, 1, "min_cell_number", RegisterFormat.Number, C),
        Read(0x42, 1, "cell_delta", RegisterFormat.MilliVolts, C),
        Read(0x43, 1, "max_temperature", RegisterFormat.SensorCelsius, C),
        Read(0x44, 1, "max_temperature_number", RegisterFormat.Number, C),
        Read(0x45, 1, "min_temperature", RegisterFormat.SensorCelsius, C),
        Read(0x46, 1, "min_temperature_number", RegisterFormat.Number, C),
        Read(0x47, 1, "temperature_delta", RegisterFormat.CelsiusDelta, C),
        Read(0x48, 1, "state", RegisterFormat.State, C),
        Read(0x49, 2, "unknown_49", RegisterFormat.Raw, X),
        Read(0x4B, 1, "remaining_capacity", RegisterFormat.DeciAmpHours, C),
        Read(0x4C, 1, "cycles", RegisterFormat.Number, C),
        Read(0x4D, 1, "balance_state", RegisterFormat.Number, R),
        Read(0x4E, 1, "balance_current", RegisterFormat.MilliAmpsOffset, R),
        Read(0x4F, 3, "balance_mask", RegisterFormat.Bits, X),
        Read(0x52, 1, "charge_fet", RegisterFormat.Flag, C),
        Read(0x53, 1, "discharge_fet", RegisterFormat.Flag, C),
        Read(0x54, 1, "precharge_fet", RegisterFormat.Flag, R),
        Read(0x55, 1, "heating", RegisterFormat.Flag, R),
        Read(0x56, 1, "fan", RegisterFormat.Flag, R),
        Read(0x57, 1, "average_cell_voltage", RegisterFormat.MilliVolts, C),
        Read(0x58, 1, "power", RegisterFormat.Watts, C),
        Read(0x59, 1, "energy", RegisterFormat.WattHours, R),
        Read(0x5A, 1, "mosfet_temperature", RegisterFormat.SensorCelsius, C),
        Read(0x5B, 1, "board_temperature", RegisterFormat.SensorCelsius, C),
        Read(0x5C, 1, "heating_temperature", RegisterFormat.SensorCelsius, R),
        Read(0x5E, 1, "mileage", RegisterFormat.Raw, R),
        Read(0x60, 1, "unknown_60", RegisterFormat.Raw, X),
        Read(0x61, 3, "live_clock", RegisterFormat.Clock, C),
        Read(0x64, 1, "charging_time", RegisterFormat.Raw, R),
        Read(0x66, 4, "type1_errors", RegisterFormat.Bits, X),
        Read(0x6D, 7, "type2_errors", RegisterFormat.Bits, C),
        Read(0xA9, 2, "total_uptime", RegisterFormat.LongSeconds, C),
        Read(0xAB, 2, "uptime", RegisterFormat.LongSeconds, C),
        P81Commands.Restart,
    };

    private static RegisterDefinition Read(
        int address, int words, string name, RegisterFormat format, RegisterEvidence evidence) =>
        new RegisterDefinition(address, words, name, format, evidence);
}
