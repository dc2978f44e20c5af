using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.P81;

/// <summary>The live values of 0x81: registers 0x38–0x73 and 0x00–0x37. Each group stands for itself.</summary>
internal sealed class P81LiveDecoder
{
    private const int HighestBalanceMilliAmps = 10000;

    private readonly ValueFilter _filter;
    private readonly ModbusLiveGroups _groups;
    private readonly P81AlarmDecoder _alarms;

    public P81LiveDecoder(ValueFilter filter)
    {
        _filter = filter;
        _groups = new ModbusLiveGroups(filter);
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

        _groups.Counts(block, P81Register.CellCount, P81Register.Cycles, data, nowMs);
        Pack(block, data, nowMs);
        Fets(block, data, nowMs);
        data.Fets.Heartbeat = ModbusThresholds.Bounded(block.Word(P81Register.Heartbeat), 255);
        CellExtremes(block, data, nowMs);
        TemperatureExtremes(block, data, nowMs);
        Balance(block, data, nowMs);
        _alarms.Decode(block, data, nowMs);
        Clock(block, data, nowMs);
    }

    /// <summary>What confirms a write of the SOC.</summary>
    public void PackAlone(RegisterBlock block, BmsData data, long nowMs)
    {
        if (_filter.IsAwake(block, P81Block.Pack))
        {
            Pack(block, data, nowMs);
        }
    }

    /// <summary>What confirms the write of a FET; a board that has just woken up says off for both.</summary>
    public void FetsAlone(RegisterBlock block, BmsData data, long nowMs)
    {
        if (_filter.IsAwake(block, P81Block.Fets))
        {
            Fets(block, data, nowMs);
        }
    }

    private void Pack(RegisterBlock block, BmsData data, long nowMs) =>
        _groups.Pack(block, P81Register.PackVoltage, data, nowMs);

    private void Fets(RegisterBlock block, BmsData data, long nowMs)
    {
        _groups.Fets(block, P81Register.State, P81Register.Remaining, P81Register.ChargeFet, data, nowMs);
        data.Fets.Heating = ModbusThresholds.Bounded(block.Word(P81Register.Heating), 1);
        data.Fets.Fan = ModbusThresholds.Bounded(block.Word(P81Register.Fan), 1);
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

    public static void Clock(RegisterBlock block, BmsData data, long nowMs)
    {
        if (ModbusClock.TryDecode(block, P81Register.LiveClock, data.Clock))
        {
            data.MarkUpdated(BmsGroup.Clock, nowMs);
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
            block, P81Register.BalanceMask, P81Register.BalanceMaskRegisters, data.Status.LikelyCellCount, data.Balance))
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
