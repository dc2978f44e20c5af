using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>The registers of the 0x81 map that the commands of a link write. Part of <see cref="P81Registers"/>.</summary>
internal static class P81Writable
{
    public static readonly RegisterDefinition Restart = new RegisterDefinition(
        0xF0, 1, "restart", RegisterFormat.Raw, RegisterEvidence.ReverseEngineered, RegisterAccess.WriteOnly, 0, 0);

    public static readonly RegisterDefinition SetSoc = new RegisterDefinition(
        0x116, 1, "soc_setting", RegisterFormat.Permille, RegisterEvidence.Confirmed, RegisterAccess.ReadWrite, 0, 1000);

    public static readonly RegisterDefinition ChargeSwitch = new RegisterDefinition(
        0x121, 1, "charge_switch", RegisterFormat.Flag, RegisterEvidence.ReverseEngineered, RegisterAccess.ReadWrite, 0, 1);

    public static readonly RegisterDefinition DischargeSwitch = new RegisterDefinition(
        0x122, 1, "discharge_switch", RegisterFormat.Flag, RegisterEvidence.ReverseEngineered, RegisterAccess.ReadWrite, 0, 1);

    public static readonly RegisterDefinition Clock = new RegisterDefinition(
        0x123, 3, "clock", RegisterFormat.Clock, RegisterEvidence.Confirmed, RegisterAccess.ReadWrite);
}
