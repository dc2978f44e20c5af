using Daly.Protocol.A5;
using Daly.Protocol.Link;
using Daly.Protocol.Messages;

namespace Daly.Protocol.Modbus;

/// <summary>What the writing sides of the Modbus dialects share; only register numbers differ.</summary>
internal sealed class ModbusWriter : IBmsWriter
{
    /// <summary>Between the write and reading back the BMS may have counted on a little.</summary>
    private const int SocTolerancePermille = 5;

    private const int ClockToleranceSeconds = 10;
    private const int NothingToPrepare = -1;

    private readonly ModbusExchange _exchange;
    private readonly ModbusWriteTargets _targets;
    private readonly int[] _clockWords = new int[ModbusClock.Words];

    public ModbusWriter(ModbusExchange exchange, ModbusWriteTargets targets)
    {
        _exchange = exchange;
        _targets = targets;
    }

    public int PrepareRequest(BmsCommand command) => NothingToPrepare;

    public int BeginWrite(BmsCommand command, BmsData data, long sinceMs, byte[] transmit)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.ChargeFet:
                return _exchange.BeginWrite(_targets.ChargeSwitch, command.On ? 1 : 0, transmit);
            case BmsCommandKind.DischargeFet:
                return _exchange.BeginWrite(_targets.DischargeSwitch, command.On ? 1 : 0, transmit);
            case BmsCommandKind.Soc:
                return _exchange.BeginWrite(_targets.Soc, command.SocPermille, transmit);
            case BmsCommandKind.Clock:
                bool isMoment = ModbusClock.TryEncode(command.Clock, _clockWords);
                return isMoment ? _exchange.BeginWrite(_targets.Clock, _clockWords, transmit) : 0;
            case BmsCommandKind.Restart:
                return _exchange.BeginWrite(_targets.Restart, 0, transmit);
            default:
                return 0;
        }
    }

    public int ReadBackRequest(BmsCommand command)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.ChargeFet:
            case BmsCommandKind.DischargeFet:
                return _targets.FetBlock;
            case BmsCommandKind.Soc:
                return _targets.PackBlock;
            case BmsCommandKind.Clock:
                return _targets.ClockBlock;
            case BmsCommandKind.Restart:
                return _targets.LiveBlock;
            default:
                return PollPlan.NoRequest;
        }
    }

    public CommandCheck Check(BmsCommand command, BmsData data, long sinceMs)
    {
        bool isFresh = data.UpdatedMs(GroupOf(command.Kind)) >= sinceMs;
        if (!isFresh || !FetReadBack.IsThere(command, data.Fets))
        {
            return CommandCheck.NotRead;
        }

        return IsAsWanted(command, data) ? CommandCheck.AsWanted : CommandCheck.Different;
    }

    private static BmsGroup GroupOf(BmsCommandKind kind)
    {
        switch (kind)
        {
            case BmsCommandKind.ChargeFet:
            case BmsCommandKind.DischargeFet:
                return BmsGroup.Fets;
            case BmsCommandKind.Clock:
                return BmsGroup.Clock;
            default:
                return BmsGroup.Pack;
        }
    }

    private static bool IsAsWanted(BmsCommand command, BmsData data)
    {
        switch (command.Kind)
        {
            case BmsCommandKind.ChargeFet:
                return data.Fets.ChargeFet == (command.On ? 1 : 0);
            case BmsCommandKind.DischargeFet:
                return data.Fets.DischargeFet == (command.On ? 1 : 0);
            case BmsCommandKind.Soc:
                return IsNear(data.Pack.SocPermille, command.SocPermille);
            case BmsCommandKind.Clock:
                return ClockSeconds.AreWithin(data.Clock, command.Clock, ClockToleranceSeconds);
            case BmsCommandKind.Restart:
                return true;
            default:
                return false;
        }
    }

    private static bool IsNear(int socPermille, int wantedPermille)
    {
        int difference = socPermille - wantedPermille;
        return socPermille != Absent.Value
            && difference >= -SocTolerancePermille && difference <= SocTolerancePermille;
    }
}
