using Daly.Protocol.Messages;

namespace Daly.Protocol.Modbus;

/// <summary>The groups that both Modbus dialects have in the same form; only register numbers differ.</summary>
internal sealed class ModbusLiveGroups
{
    private const int HighestPackDeciVolts = CellVoltagesMessage.MaxCells * 50;
    private const int FullPermille = 1000;
    private const int MilliAmpHoursPerUnit = 100;

    private readonly ValueFilter _filter;

    public ModbusLiveGroups(ValueFilter filter)
    {
        _filter = filter;
    }

    /// <summary>Voltage, current and SOC in three registers.</summary>
    public void Pack(RegisterBlock block, int register, BmsData data, long nowMs)
    {
        PackMessage pack = data.Pack;
        int deciVolts = block.Word(register);
        ImplausibleReason reason =
            deciVolts == 0 ? ImplausibleReason.NoPackVoltage : ImplausibleReason.PackVoltageOutOfRange;
        pack.PackDeciVolts = _filter.Within(deciVolts, 1, HighestPackDeciVolts, reason);
        pack.CurrentRaw =
            _filter.Within(block.Word(register + 1), 1, ValueFilter.NoRegister - 1, ImplausibleReason.NoCurrent);
        pack.DialectSign = CurrentSignKind.Normal;
        pack.SocPermille = _filter.Within(block.Word(register + 2), 0, FullPermille, ImplausibleReason.SocAboveFull);
        if (pack.PackDeciVolts != Absent.Value || pack.CurrentRaw != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.Pack, nowMs);
        }
    }

    /// <summary>State, remaining charge, and the two FETs in two registers.</summary>
    public void Fets(RegisterBlock block, int state, int remaining, int fets, BmsData data, long nowMs)
    {
        FetMessage message = data.Fets;
        int known = _filter.Within(block.Word(state), 0, (int)ChargeState.Discharging, ImplausibleReason.StateOutOfRange);
        message.State = known == Absent.Value ? ChargeState.Unknown : (ChargeState)known;
        message.ChargeFet = _filter.Within(block.Word(fets), 0, 1, ImplausibleReason.StateOutOfRange);
        message.DischargeFet = _filter.Within(block.Word(fets + 1), 0, 1, ImplausibleReason.StateOutOfRange);
        int units = block.Word(remaining);
        message.RemainingMilliAmpHours =
            units == ValueFilter.NoRegister ? Absent.Long : (long)units * MilliAmpHoursPerUnit;
        if (message.ChargeFet != Absent.Value || message.DischargeFet != Absent.Value || known != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.Fets, nowMs);
        }
    }

    /// <summary>Cells and sensors in two registers, cycles somewhere else.</summary>
    public void Counts(RegisterBlock block, int register, int cycles, BmsData data, long nowMs)
    {
        StatusMessage status = data.Status;
        int cells = _filter.Within(
            block.Word(register), 1, CellVoltagesMessage.MaxCells, ImplausibleReason.CountOutOfRange);
        int sensors = _filter.Within(
            block.Word(register + 1), 0, TemperaturesMessage.MaxSensors, ImplausibleReason.CountOutOfRange);
        status.TellCounts(cells, sensors);
        int count = block.Word(cycles);
        status.Cycles = count == ValueFilter.NoRegister ? Absent.Value : count;
        if (cells != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.Status, nowMs);
        }
    }
}
