using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.D2;

/// <summary>What the commands of a link write and what shows their effect in D2. The registers are part of <see cref="D2Registers"/>.</summary>
internal sealed class D2Commands : ModbusCommands
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

    public override RegisterTable Table => D2Registers.Table;

    public override int BlockOf(A5Parameter parameter) => D2Parameters.BlockOf(parameter);

    protected override void Fill(BmsCommandKind kind)
    {
        switch (kind)
        {
            case BmsCommandKind.ChargeFet:
                Row(ChargeSwitch, D2Block.Fets, BmsGroup.Fets, D2Register.ChargeFet);
                break;
            case BmsCommandKind.DischargeFet:
                Row(DischargeSwitch, D2Block.Fets, BmsGroup.Fets, D2Register.ChargeFet + 1);
                break;
            case BmsCommandKind.Soc:
                Row(SetSoc, D2Block.Pack, BmsGroup.Pack);
                break;
            case BmsCommandKind.Clock:
                Row(Clock, D2Block.Clock, BmsGroup.Clock);
                break;
            case BmsCommandKind.Restart:
                Row(Restart, D2Block.Status, BmsGroup.Pack);
                break;
        }
    }
}
