using Daly.Protocol.Link;
using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;
using Daly.Protocol.Parameters;

namespace Daly.Protocol.P81;

/// <summary>What the commands of a link write and what shows their effect in 0x81. The registers are part of <see cref="P81Registers"/>.</summary>
internal sealed class P81Commands : ModbusCommands
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

    public override RegisterTable Table => P81Registers.Table;

    public override int BlockOf(A5Parameter parameter) => P81Parameters.BlockOf(parameter);

    protected override void Fill(BmsCommandKind kind)
    {
        switch (kind)
        {
            case BmsCommandKind.ChargeFet:
                Row(ChargeSwitch, P81Block.Fets, BmsGroup.Fets, P81Register.ChargeFet);
                break;
            case BmsCommandKind.DischargeFet:
                Row(DischargeSwitch, P81Block.Fets, BmsGroup.Fets, P81Register.ChargeFet + 1);
                break;
            case BmsCommandKind.Soc:
                Row(SetSoc, P81Block.Pack, BmsGroup.Pack);
                break;
            case BmsCommandKind.Clock:
                Row(Clock, P81Block.Clock, BmsGroup.Clock);
                break;
            case BmsCommandKind.Restart:
                Row(Restart, P81Block.Live, BmsGroup.Pack);
                break;
        }
    }
}
