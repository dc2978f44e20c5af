using Daly.Protocol.A5;
using Daly.Protocol.Modbus;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.D2;

/// <summary>Where D2 keeps the parameters: 0x80–0xA4, 0xCF. Sources as in <see cref="D2Registers"/>.</summary>
internal static class D2Parameters
{
    private const int Byte = 1 << 8;
    private const int Word = 2 << 8;

    /// <summary>The rows of <see cref="ParameterRegisters"/>.</summary>
    public static readonly int[] Rows =
    {
        ParameterRegisters.Place(A5DataId.RatedCapacity, 0), 0x80, ParameterRegisters.Form(4, RegisterScale.DeciAmpHours),
        ParameterRegisters.Place(A5DataId.RatedCapacity, 6), 0x81, Word,
        ParameterRegisters.Place(A5DataId.BatteryDetails, 5), 0x8A, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 0), 0x8B, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 2), 0x8C, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 4), 0x8D, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 6), 0x8E, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 0), 0x8F, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 2), 0x90, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 4), 0x91, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 6), 0x92, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 0), 0x93, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 2), 0x94, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 4), 0x95, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 6), 0x96, Word,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 0), 0x97, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 1), 0x98, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 2), 0x99, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 3), 0x9A, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 4), 0x9B, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 5), 0x9C, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 6), 0x9D, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 7), 0x9E, Byte,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 0), 0x9F, Word,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 2), 0xA0, Word,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 4), 0xA1, Byte,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 5), 0xA2, Byte,
        ParameterRegisters.Place(A5DataId.BalanceThresholds, 0), 0xA3, Word,
        ParameterRegisters.Place(A5DataId.BalanceThresholds, 2), 0xA4, Word,
        ParameterRegisters.Place(RegisterParameters.Switches, 0), 0xCF, Word,
    };

    /// <summary>Gets the block that reads a parameter.</summary>
    public static int BlockOf(A5Parameter parameter) =>
        parameter.ReadId == RegisterParameters.Switches ? D2Block.Date : D2Block.Settings;
}
