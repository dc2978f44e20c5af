using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>The live values of 0x81: registers 0x38–0x73 and 0x00–0x37. Each group stands for itself.</summary>
internal sealed class P81LiveDecoder
{
    private const int HighestPackDeciVolts = CellVoltagesMessage.MaxCells * 50;
    private const int HighestBalanceMilliAmps = 10000;
    private const int MilliAmpHoursPerUnit = 100;

    private readonly ValueFilter _filter;
    private readonly P81AlarmDecoder _alarms;

    public P81LiveDecoder(ValueFilter filter)
    {
        _filter = filter;
        _alarms = new P81AlarmDecoder(filter);
    }

    public void Live(RegisterBlock block, BmsData data, long nowMs)
    {
        if (block.IsAll(0x00, P81Register.PackVoltage, P81Register.Soc)
            && block.IsAll(0x00, P81Register.CellCount, P81Register.MinCellNumber))
        {
            _filter.Reject(ImplausibleReason.AllZero);
            return;
        }

        Counts(block, data, nowMs);
        Pack(block, data, nowMs);
        Fets(block, data, nowMs);
        CellExtremes(block, data, nowMs);
        TemperatureExtremes(block, data, nowMs);
        Balance(block, data, nowMs);
        _alarms.Decode(block, data, nowMs);
        if (ModbusClock.TryDecode(block, P81Register.LiveClock, data.Clock))
        {
            data.MarkUpdated(BmsGroup.Clock, nowMs);
        }
    }

    public void Cells(RegisterBlock block, BmsData data, long nowMs)
    {
        if (block.IsAll(0x00, P81Register.Cells, P81Register.Temperatures + P81Register.TemperatureRegisters - 1))
        {
            _filter.Reject(ImplausibleReason.AllZero);
            return;
        }

        int cells = data.Status.CellCount;
        if (ModbusCells.TryVoltages(block, P81Register.Cells, P81Register.CellRegisters, cells, data.CellVoltages, _filter))
        {
            data.MarkUpdated(BmsGroup.CellVoltages, nowMs);
        }

        int sensors = data.Status.TemperatureSensorCount;
        ModbusCells.Temperatures(
            block, P81Register.Temperatures, P81Register.TemperatureRegisters, sensors, data.Temperatures, _filter);
        data.MarkUpdated(BmsGroup.Temperatures, nowMs);
    }

    private void Counts(RegisterBlock block, BmsData data, long nowMs)
    {
        StatusMessage status = data.Status;
        int cells = block.Word(P81Register.CellCount);
        int sensors = block.Word(P81Register.SensorCount);
        status.CellCount = _filter.Within(cells, 1, CellVoltagesMessage.MaxCells, ImplausibleReason.CountOutOfRange);
        status.TemperatureSensorCount =
            _filter.Within(sensors, 0, TemperaturesMessage.MaxSensors, ImplausibleReason.CountOutOfRange);
        int cycles = block.Word(P81Register.Cycles);
        status.Cycles = cycles == ValueFilter.NoRegister ? Absent.Value : cycles;
        if (status.CellCount != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.Status, nowMs);
        }
    }

    private void Pack(RegisterBlock block, BmsData data, long nowMs)
    {
        PackMessage pack = data.Pack;
        int deciVolts = block.Word(P81Register.PackVoltage);
        ImplausibleReason reason =
            deciVolts == 0 ? ImplausibleReason.NoPackVoltage : ImplausibleReason.PackVoltageOutOfRange;
        pack.PackDeciVolts = _filter.Within(deciVolts, 1, HighestPackDeciVolts, reason);
        pack.CurrentRaw =
            _filter.Within(block.Word(P81Register.Current), 1, ValueFilter.NoRegister - 1, ImplausibleReason.NoCurrent);
        pack.SocPermille = _filter.Within(block.Word(P81Register.Soc), 0, 1000, ImplausibleReason.SocAboveFull);
        if (pack.PackDeciVolts != Absent.Value || pack.CurrentRaw != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.Pack, nowMs);
        }
    }

    private void Fets(RegisterBlock block, BmsData data, long nowMs)
    {
        FetMessage fets = data.Fets;
        int state = _filter.Within(block.Word(P81Register.State), 0, 2, ImplausibleReason.StateOutOfRange);
        fets.State = state == Absent.Value ? ChargeState.Unknown : (ChargeState)state;
        fets.ChargeFet = _filter.Within(block.Word(P81Register.ChargeFet), 0, 1, ImplausibleReason.StateOutOfRange);
        fets.DischargeFet =
            _filter.Within(block.Word(P81Register.DischargeFet), 0, 1, ImplausibleReason.StateOutOfRange);
        int heartbeat = block.Word(P81Register.Heartbeat);
        fets.Heartbeat = ModbusThresholds.Bounded(heartbeat, 255);
        int remaining = block.Word(P81Register.Remaining);
        fets.RemainingMilliAmpHours =
            remaining == ValueFilter.NoRegister ? Absent.Long : (long)remaining * MilliAmpHoursPerUnit;
        if (fets.ChargeFet != Absent.Value || fets.DischargeFet != Absent.Value || state != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.Fets, nowMs);
        }
    }

    private void CellExtremes(RegisterBlock block, BmsData data, long nowMs)
    {
        CellExtremesMessage cells = data.CellExtremes;
        cells.MaxCellMilliVolts = ModbusCells.MilliVolts(block.Word(P81Register.MaxCell), _filter);
        cells.MinCellMilliVolts = ModbusCells.MilliVolts(block.Word(P81Register.MinCell), _filter);
        cells.MaxCellNumber = CellNumber(block.Word(P81Register.MaxCellNumber));
        cells.MinCellNumber = CellNumber(block.Word(P81Register.MinCellNumber));
        if (cells.MaxCellMilliVolts != Absent.Value || cells.MinCellMilliVolts != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.CellExtremes, nowMs);
        }
    }

    private int CellNumber(int raw) =>
        _filter.Within(raw, 1, CellVoltagesMessage.MaxCells, ImplausibleReason.CellNumberOutOfRange);

    private void TemperatureExtremes(RegisterBlock block, BmsData data, long nowMs)
    {
        TemperatureExtremesMessage sensors = data.TemperatureExtremes;
        sensors.MaxCelsius = _filter.Celsius(block.Word(P81Register.MaxTemperature));
        sensors.MinCelsius = _filter.Celsius(block.Word(P81Register.MinTemperature));
        sensors.MaxSensorNumber = SensorNumber(block.Word(P81Register.MaxTemperatureNumber));
        sensors.MinSensorNumber = SensorNumber(block.Word(P81Register.MinTemperatureNumber));
        data.MarkUpdated(BmsGroup.TemperatureExtremes, nowMs);
        data.Temperatures.MosfetCelsius = _filter.Celsius(block.Word(P81Register.MosfetTemperature));
        data.Temperatures.BoardCelsius = _filter.Celsius(block.Word(P81Register.BoardTemperature));
    }

    // 0 is what a board without sensors says.
    private static int SensorNumber(int raw) =>
        raw == 0 ? Absent.Value : ModbusThresholds.Bounded(raw, TemperaturesMessage.MaxSensors);

    private static void Balance(RegisterBlock block, BmsData data, long nowMs)
    {
        data.Balance.BalanceMilliAmps = BalanceMilliAmps(block.Word(P81Register.BalanceCurrent));
        if (ModbusBalance.TryDecode(
            block, P81Register.BalanceMask, P81Register.BalanceMaskRegisters, data.Status.CellCount, data.Balance))
        {
            data.MarkUpdated(BmsGroup.Balance, nowMs);
        }
    }

    private static int BalanceMilliAmps(int raw)
    {
        if (raw == 0)
        {
            return 0;
        }

        int offset = raw - PackMessage.CurrentOffset;
        return ModbusThresholds.Bounded(offset < 0 ? -offset : offset, HighestBalanceMilliAmps);
    }
}
