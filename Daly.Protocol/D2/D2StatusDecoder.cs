using Daly.Protocol.Messages;
using Daly.Protocol.Modbus;

namespace Daly.Protocol.D2;

/// <summary>The live values of D2: registers 0x00–0x3D and 0x3E–0x46. Each group stands for itself.</summary>
internal sealed class D2StatusDecoder
{
    /// <summary>The slow lane brings cells 33 and on at least every fourth status; twice that, and they are not known.</summary>
    private const int StatusesToForget = 8;

    private readonly int[] _moreMilliVolts = new int[D2Register.MoreCellRegisters];
    private readonly ValueFilter _filter;
    private readonly ModbusLiveGroups _groups;
    private int _statusesSinceMore = StatusesToForget;

    public D2StatusDecoder(ValueFilter filter)
    {
        _filter = filter;
        _groups = new ModbusLiveGroups(filter);
    }

    /// <summary>Gets whether the pack has more cells than the status block.</summary>
    public bool HasMoreCells { get; private set; }

    public void Status(RegisterBlock block, BmsData data, long nowMs)
    {
        if (block.IsAll(0x00, D2Register.PackVoltage, D2Register.State))
        {
            _filter.Reject(ImplausibleReason.AllZero);
            return;
        }

        _groups.Counts(block, D2Register.CellCount, D2Register.Cycles, data, nowMs);
        Pack(block, data, nowMs);
        Fets(block, data, nowMs);
        int cells = data.Status.CellCount;
        if (ModbusCells.TryVoltages(block, D2Register.Cells, D2Register.CellRegisters, cells, data.CellVoltages, _filter))
        {
            AddMoreCells(cells, data.CellVoltages);
            data.MarkUpdated(BmsGroup.CellVoltages, nowMs);
        }

        ModbusCells.Temperatures(
            block, D2Register.Temperatures, D2Register.TemperatureRegisters, data.Status.TemperatureSensorCount, data.Temperatures, _filter);
        data.MarkUpdated(BmsGroup.Temperatures, nowMs);
        Extremes(block, data, nowMs);
        Alarms(block, data, nowMs);
    }

    /// <summary>What confirms a write of the SOC.</summary>
    public void PackAlone(RegisterBlock block, BmsData data, long nowMs)
    {
        if (_filter.IsAwake(block, D2Block.Pack))
        {
            Pack(block, data, nowMs);
        }
    }

    /// <summary>What confirms the write of a FET; a board that has just woken up says off for both.</summary>
    public void FetsAlone(RegisterBlock block, BmsData data, long nowMs)
    {
        if (_filter.IsAwake(block, D2Block.Fets))
        {
            Fets(block, data, nowMs);
        }
    }

    private void Pack(RegisterBlock block, BmsData data, long nowMs) =>
        _groups.Pack(block, D2Register.PackVoltage, data, nowMs);

    private void Fets(RegisterBlock block, BmsData data, long nowMs) =>
        _groups.Fets(block, D2Register.State, D2Register.Remaining, D2Register.ChargeFet, data, nowMs);

    /// <summary>Keeps cells 33 and on; they become part of the cell voltages with the next status.</summary>
    public void MoreCells(RegisterBlock block, BmsData data)
    {
        int count = data.Status.CellCount - D2Register.CellRegisters;
        for (int i = 0; i < _moreMilliVolts.Length; i++)
        {
            int raw = block.Word(D2Register.MoreCells + i);
            _moreMilliVolts[i] = i < count ? ModbusCells.MilliVolts(raw, _filter) : Absent.Value;
        }

        _statusesSinceMore = 0;
    }

    /// <summary>What only newer firmware has; other firmware answers with zeros (n26-04), which are no "nothing is balanced".</summary>
    public void Extra(RegisterBlock block, BmsData data, long nowMs)
    {
        int first = ModbusBlock.Start(D2Block.Extra);
        bool isThere = !block.IsAll(0x00, first, first + ModbusBlock.Count(D2Block.Extra) - 1);
        data.Temperatures.MosfetCelsius = _filter.Celsius(block.Word(D2Register.MosfetTemperature));
        data.Temperatures.BoardCelsius = _filter.Celsius(block.Word(D2Register.BoardTemperature));

        // Scale disputed (0.001 A or 0.1 A); only zero is the same in both.
        bool isZero = block.Word(D2Register.BalanceCurrent) == PackMessage.CurrentOffset;
        data.Balance.BalanceMilliAmps = isZero ? 0 : Absent.Value;
        if (isThere && ModbusBalance.TryDecode(
            block, D2Register.BalanceMask, D2Register.BalanceMaskRegisters, data.Status.LikelyCellCount, data.Balance))
        {
            data.MarkUpdated(BmsGroup.Balance, nowMs);
        }
    }

    private void AddMoreCells(int count, CellVoltagesMessage message)
    {
        HasMoreCells = count > D2Register.CellRegisters && count <= CellVoltagesMessage.MaxCells;
        if (!HasMoreCells)
        {
            return;
        }

        _statusesSinceMore = _statusesSinceMore < StatusesToForget ? _statusesSinceMore + 1 : StatusesToForget;
        for (int i = D2Register.CellRegisters; i < count; i++)
        {
            bool isFresh = _statusesSinceMore < StatusesToForget;
            message.CellMilliVolts[i] = isFresh ? _moreMilliVolts[i - D2Register.CellRegisters] : Absent.Value;
        }

        message.Count = count;
    }

    /// <summary>The map has no numbers of cell and sensor; they are told if the values of the same reply agree.</summary>
    private void Extremes(RegisterBlock block, BmsData data, long nowMs)
    {
        CellExtremesMessage cells = data.CellExtremes;
        int[] milliVolts = data.CellVoltages.CellMilliVolts;
        cells.MaxCellMilliVolts = ModbusCells.MilliVolts(block.Word(D2Register.MaxCell), _filter);
        cells.MinCellMilliVolts = ModbusCells.MilliVolts(block.Word(D2Register.MinCell), _filter);
        cells.MaxCellNumber = ModbusCells.NumberOf(cells.MaxCellMilliVolts, milliVolts, data.CellVoltages.Count);
        cells.MinCellNumber = ModbusCells.NumberOf(cells.MinCellMilliVolts, milliVolts, data.CellVoltages.Count);
        if (cells.MaxCellMilliVolts != Absent.Value || cells.MinCellMilliVolts != Absent.Value)
        {
            data.MarkUpdated(BmsGroup.CellExtremes, nowMs);
        }

        TemperatureExtremesMessage sensors = data.TemperatureExtremes;
        int[] celsius = data.Temperatures.Celsius;
        sensors.MaxCelsius = _filter.Celsius(block.Word(D2Register.MaxTemperature));
        sensors.MinCelsius = _filter.Celsius(block.Word(D2Register.MinTemperature));
        sensors.MaxSensorNumber = ModbusCells.NumberOf(sensors.MaxCelsius, celsius, data.Temperatures.Count);
        sensors.MinSensorNumber = ModbusCells.NumberOf(sensors.MinCelsius, celsius, data.Temperatures.Count);
        data.MarkUpdated(BmsGroup.TemperatureExtremes, nowMs);
    }

    private void Alarms(RegisterBlock block, BmsData data, long nowMs)
    {
        if (block.IsAll(0xFF, D2Register.Faults, D2Register.Faults + D2Register.FaultRegisters - 1))
        {
            _filter.Reject(ImplausibleReason.AlarmsContradict);
            return;
        }

        for (int i = 0; i < D2Register.FaultRegisters; i++)
        {
            int word = block.Word(D2Register.Faults + i);
            data.Alarms.Raw[i * 2] = (byte)word;
            data.Alarms.Raw[(i * 2) + 1] = (byte)(word >> 8);
        }

        data.Alarms.Beyond = 0;
        data.Alarms.HasRaw = true;
        data.Alarms.DetailCount = 0;
        data.MarkUpdated(BmsGroup.Alarms, nowMs);
    }
}
