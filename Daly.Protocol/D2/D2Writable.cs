using Daly.Protocol.Modbus;

namespace Daly.Protocol.D2;

/// <summary>The registers of the D2 map that the commands of a link write. Part of <see cref="D2Registers"/>.</summary>
internal static class D2Writable
{
    public static readonly RegisterDefinition ChargeSwitch = new RegisterDefinition(
        0xA5, 1, "charge_switch", RegisterFormat.Flag, RegisterEvidence.Confirmed, RegisterAccess.ReadWrite, 0, 1);

    public static readonly RegisterDefinition DischargeSwitch = new RegisterDefinition(
        0xA6, 1, "discharge_switch", RegisterFormat.Flag, RegisterEvidence.Confirmed, RegisterAccess.ReadWrite, 0, 1);

    public static readonly RegisterDefinition SetSoc = new RegisterDefinition(
        0xA7, 1, "soc_setting", RegisterFormat.Permille, RegisterEvidence.Confirmed, RegisterAccess.ReadWrite, 0, 1000);

    public static readonly RegisterDefinition Clock = new RegisterDefinition(
        0xD4, 3, "clock", RegisterFormat.Clock, RegisterEvidence.Confirmed, RegisterAccess.ReadWrite);

    public static readonly RegisterDefinition Restart = new RegisterDefinition(
        0xF0, 1, "restart", RegisterFormat.Raw, RegisterEvidence.Confirmed, RegisterAccess.WriteOnly, 0, 0);
}
