using Daly.Protocol.A5;
using Daly.Protocol.Modbus;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.P81;

/// <summary>Where 0x81 keeps the parameters: 0x109–0x16E. Sources as in <see cref="P81Registers"/>.</summary>
internal static class P81Parameters
{
    private const int Byte = 1 << 8;
    private const int Word = 2 << 8;

    /// <summary>The rows of <see cref="ParameterRegisters"/>.</summary>
    public static readonly int[] Rows =
    {
        ParameterRegisters.Place(A5DataId.RatedCapacity, 0), 0x109, ParameterRegisters.Form(4, RegisterScale.TwoWords),
        ParameterRegisters.Place(A5DataId.RatedCapacity, 6), 0x114, Word,
        ParameterRegisters.Place(A5DataId.BatteryDetails, 5), 0x115, ParameterRegisters.Form(2, RegisterScale.TenSeconds),
        ParameterRegisters.Place(A5DataId.BalanceThresholds, 0), 0x11A, Word,
        ParameterRegisters.Place(A5DataId.BalanceThresholds, 2), 0x11B, Word,
        ParameterRegisters.Place(RegisterParameters.Switches, 0), 0x119, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 0), 0x130, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 2), 0x131, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 4), 0x134, Word,
        ParameterRegisters.Place(A5DataId.CellThresholds, 6), 0x135, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 0), 0x138, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 2), 0x139, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 4), 0x13C, Word,
        ParameterRegisters.Place(A5DataId.PackThresholds, 6), 0x13D, Word,
        ParameterRegisters.Place(RegisterParameters.CellReleases, 0), 0x132, Word,
        ParameterRegisters.Place(RegisterParameters.CellReleases, 2), 0x133, Word,
        ParameterRegisters.Place(RegisterParameters.CellReleases, 4), 0x136, Word,
        ParameterRegisters.Place(RegisterParameters.CellReleases, 6), 0x137, Word,
        ParameterRegisters.Place(RegisterParameters.PackReleases, 0), 0x13A, Word,
        ParameterRegisters.Place(RegisterParameters.PackReleases, 2), 0x13B, Word,
        ParameterRegisters.Place(RegisterParameters.PackReleases, 4), 0x13E, Word,
        ParameterRegisters.Place(RegisterParameters.PackReleases, 6), 0x13F, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 0), 0x140, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 2), 0x141, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 4), 0x145, Word,
        ParameterRegisters.Place(A5DataId.CurrentThresholds, 6), 0x146, Word,
        ParameterRegisters.Place(RegisterParameters.ThirdCurrents, 0), 0x143, Word,
        ParameterRegisters.Place(RegisterParameters.ThirdCurrents, 2), 0x141, Word,
        ParameterRegisters.Place(RegisterParameters.ThirdCurrents, 4), 0x148, Word,
        ParameterRegisters.Place(RegisterParameters.ThirdCurrents, 6), 0x146, Word,
        ParameterRegisters.Place(RegisterParameters.CurrentDelays, 0), 0x142, Word,
        ParameterRegisters.Place(RegisterParameters.CurrentDelays, 2), 0x144, Word,
        ParameterRegisters.Place(RegisterParameters.CurrentDelays, 4), 0x147, Word,
        ParameterRegisters.Place(RegisterParameters.CurrentDelays, 6), 0x149, Word,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 0), 0x14A, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 1), 0x14B, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 2), 0x14E, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 3), 0x14F, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 4), 0x152, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 5), 0x153, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 6), 0x156, Byte,
        ParameterRegisters.Place(A5DataId.TemperatureThresholds, 7), 0x157, Byte,
        ParameterRegisters.Place(RegisterParameters.ChargeTempReleases, 0), 0x14C, Byte,
        ParameterRegisters.Place(RegisterParameters.ChargeTempReleases, 1), 0x14D, Word,
        ParameterRegisters.Place(RegisterParameters.ChargeTempReleases, 3), 0x150, Byte,
        ParameterRegisters.Place(RegisterParameters.ChargeTempReleases, 4), 0x151, Word,
        ParameterRegisters.Place(RegisterParameters.DischargeTempReleases, 0), 0x154, Byte,
        ParameterRegisters.Place(RegisterParameters.DischargeTempReleases, 1), 0x155, Word,
        ParameterRegisters.Place(RegisterParameters.DischargeTempReleases, 3), 0x158, Byte,
        ParameterRegisters.Place(RegisterParameters.DischargeTempReleases, 4), 0x159, Word,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 0), 0x15A, Word,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 2), 0x15B, Word,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 4), 0x15E, Byte,
        ParameterRegisters.Place(A5DataId.DeltaThresholds, 5), 0x15F, Byte,
        ParameterRegisters.Place(RegisterParameters.DeltaReleases, 0), 0x15C, Word,
        ParameterRegisters.Place(RegisterParameters.DeltaReleases, 2), 0x15D, Word,
        ParameterRegisters.Place(RegisterParameters.DeltaReleases, 4), 0x160, Byte,
        ParameterRegisters.Place(RegisterParameters.DeltaReleases, 5), 0x161, Word,
        ParameterRegisters.Place(A5DataId.SocThresholds, 4), 0x162, Word,
        ParameterRegisters.Place(A5DataId.SocThresholds, 6), 0x163, Word,
        ParameterRegisters.Place(RegisterParameters.SocReleases, 0), 0x164, Word,
        ParameterRegisters.Place(RegisterParameters.SocReleases, 2), 0x165, Word,
        ParameterRegisters.Place(RegisterParameters.FetTemperatures, 0), 0x166, Byte,
        ParameterRegisters.Place(RegisterParameters.FetTemperatures, 1), 0x167, Byte,
        ParameterRegisters.Place(RegisterParameters.FetTemperatures, 2), 0x168, Byte,
        ParameterRegisters.Place(RegisterParameters.FetTemperatures, 3), 0x169, Word,
        ParameterRegisters.Place(A5DataId.ShortCircuit, 0), 0x16E, Word,
    };

    /// <summary>Gets the block that reads a parameter, with all registers of its frame.</summary>
    public static int BlockOf(A5Parameter parameter)
    {
        switch (parameter.ReadId)
        {
            case A5DataId.TemperatureThresholds:
            case RegisterParameters.ChargeTempReleases:
            case RegisterParameters.DischargeTempReleases:
                return P81Block.Temperatures;
            case A5DataId.DeltaThresholds:
            case A5DataId.SocThresholds:
            case A5DataId.ShortCircuit:
            case RegisterParameters.DeltaReleases:
            case RegisterParameters.SocReleases:
            case RegisterParameters.FetTemperatures:
                return P81Block.Limits;
            default:
                return P81Block.Settings;
        }
    }
}
