namespace Daly.Simulator.Bms;

/// <summary>
/// Compares what the board measures with its limits; gives alarm bits and says which FETs must be off.
/// </summary>
public sealed class ProtectionMonitor
{
    private readonly LevelWatch _cellHigh;
    private readonly LevelWatch _cellLow;
    private readonly LevelWatch _packHigh;
    private readonly LevelWatch _packLow;
    private readonly LevelWatch _chargeHot;
    private readonly LevelWatch _chargeCold;
    private readonly LevelWatch _dischargeHot;
    private readonly LevelWatch _dischargeCold;
    private readonly LevelWatch _chargeCurrent;
    private readonly LevelWatch _dischargeCurrent;
    private readonly LevelWatch _socHigh;
    private readonly LevelWatch _socLow;
    private readonly LevelWatch _deltaVolts;
    private readonly LevelWatch _deltaKelvin;
    private readonly LevelWatch[] _all;

    internal ProtectionMonitor(BmsThresholds limits, int cells)
    {
        var packMargin = limits.CellReleaseMilliVolts * cells / 2;
        _cellHigh = new(AlarmBit.CellHigh, limits.CellHighMilliVolts, limits.CellReleaseMilliVolts);
        _cellLow = new(AlarmBit.CellLow, limits.CellLowMilliVolts, limits.CellReleaseMilliVolts);
        _packHigh = new(AlarmBit.PackHigh, Times(limits.PackHighPerCellMilliVolts, cells), packMargin);
        _packLow = new(AlarmBit.PackLow, Times(limits.PackLowPerCellMilliVolts, cells), packMargin);
        _chargeHot = new(AlarmBit.ChargeTemperatureHigh, limits.ChargeHighCelsius, 5);
        _chargeCold = new(AlarmBit.ChargeTemperatureLow, limits.ChargeLowCelsius, 5);
        _dischargeHot = new(AlarmBit.DischargeTemperatureHigh, limits.DischargeHighCelsius, 5);
        _dischargeCold = new(AlarmBit.DischargeTemperatureLow, limits.DischargeLowCelsius, 5);
        _chargeCurrent = new(AlarmBit.ChargeOverCurrent, limits.ChargeAmps, 5, limits.OverCurrentHoldSeconds);
        _dischargeCurrent = new(AlarmBit.DischargeOverCurrent, limits.DischargeAmps, 5, limits.OverCurrentHoldSeconds);
        _socHigh = new(AlarmBit.SocHigh, limits.SocHighPermille, 20);
        _socLow = new(AlarmBit.SocLow, limits.SocLowPermille, 20);
        _deltaVolts = new(AlarmBit.DeltaVoltage, limits.DeltaMilliVolts, 100);
        _deltaKelvin = new(AlarmBit.DeltaTemperature, limits.DeltaKelvin, 2);
        _all =
        [
            _cellHigh, _cellLow, _packHigh, _packLow, _chargeHot, _chargeCold, _dischargeHot, _dischargeCold,
            _chargeCurrent, _dischargeCurrent, _socHigh, _socLow, _deltaVolts, _deltaKelvin,
        ];
    }

    /// <summary>Gets the alarm bits, bit n as <see cref="AlarmBit"/> counts them.</summary>
    public ulong Bits
    {
        get
        {
            var bits = 0UL;
            foreach (var watch in _all) bits |= watch.Bits;
            return bits;
        }
    }

    /// <summary>Gets whether a protection keeps the charge FET off.</summary>
    public bool BlocksCharge => _cellHigh.Protects || _packHigh.Protects || _chargeHot.Protects
        || _chargeCold.Protects || _chargeCurrent.Protects || _deltaVolts.Protects;

    /// <summary>Gets whether a protection keeps the discharge FET off.</summary>
    public bool BlocksDischarge => _cellLow.Protects || _packLow.Protects || _dischargeHot.Protects
        || _dischargeCold.Protects || _dischargeCurrent.Protects || _deltaVolts.Protects;

    internal void Update(BmsMeasurement measured, int socPermille, double seconds)
    {
        var high = measured.CellMilliVolts[measured.MaxCell];
        var low = measured.CellMilliVolts[measured.MinCell];
        _cellHigh.Update(high, seconds);
        _cellLow.Update(low, seconds);
        _deltaVolts.Update(high - low, seconds);
        _packHigh.Update(measured.PackDeciVolts * 100, seconds);
        _packLow.Update(measured.PackDeciVolts * 100, seconds);
        _chargeCurrent.Update(measured.CurrentDeciAmps / 10.0, seconds);
        _dischargeCurrent.Update(-measured.CurrentDeciAmps / 10.0, seconds);
        _socHigh.Update(socPermille, seconds);
        _socLow.Update(socPermille, seconds);
        UpdateTemperatures(measured, seconds);
    }

    private void UpdateTemperatures(BmsMeasurement measured, double seconds)
    {
        var warm = measured.SensorCelsius[measured.MaxSensor];
        var cold = measured.SensorCelsius[measured.MinSensor];
        _chargeHot.Update(warm, seconds);
        _dischargeHot.Update(warm, seconds);
        _chargeCold.Update(cold, seconds);
        _dischargeCold.Update(cold, seconds);
        _deltaKelvin.Update(warm - cold, seconds);
    }

    private static LevelPair Times(LevelPair pair, int cells) => new(pair.Warn * cells, pair.Protect * cells);
}
