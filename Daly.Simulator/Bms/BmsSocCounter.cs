namespace Daly.Simulator.Bms;

/// <summary>
/// The board's own SOC: counts only the current it sees, so it drifts; snaps to 100 % at a high cell.
/// </summary>
public sealed class BmsSocCounter
{
    private const int FullCellMilliVolts = 3600;
    private readonly double _capacityAmpSeconds;
    private readonly double _gain;
    private double _amount;
    private double _chargedAmpSeconds;
    private double _dischargedAmpSeconds;

    internal BmsSocCounter(BmsProfile profile, double socPercent)
    {
        _capacityAmpSeconds = profile.CapacityAmpHours * 3600;
        _gain = profile.OwnCounterGain;
        _amount = _capacityAmpSeconds * Math.Clamp(socPercent, 0, 100) / 100;
        _dischargedAmpSeconds = profile.InitialCycles * _capacityAmpSeconds;
        _chargedAmpSeconds = _dischargedAmpSeconds + _amount;
    }

    /// <summary>Gets the SOC in permille, 0..1000.</summary>
    public int SocPermille => (int)Math.Round(1000 * _amount / _capacityAmpSeconds);

    /// <summary>Gets the remaining charge in milliampere-hours.</summary>
    public long RemainingMilliAmpHours => (long)Math.Round(_amount / 3.6);

    /// <summary>Gets the charge that ever went in, in ampere-hours.</summary>
    public long ChargedAmpHours => (long)(_chargedAmpSeconds / 3600);

    /// <summary>Gets the charge that ever came out, in ampere-hours.</summary>
    public long DischargedAmpHours => (long)(_dischargedAmpSeconds / 3600);

    /// <summary>Gets the discharged charge in capacities.</summary>
    public int Cycles => (int)(_dischargedAmpSeconds / _capacityAmpSeconds);

    internal void Set(int socPermille) => _amount = _capacityAmpSeconds * socPermille / 1000;

    internal void Advance(BmsMeasurement measured, double seconds)
    {
        var moved = measured.CurrentDeciAmps / 10.0 * _gain * seconds;
        if (moved > 0) _chargedAmpSeconds += moved;
        else _dischargedAmpSeconds -= moved;
        var full = moved > 0 && measured.CellMilliVolts[measured.MaxCell] >= FullCellMilliVolts;
        _amount = full ? _capacityAmpSeconds : Math.Clamp(_amount + moved, 0, _capacityAmpSeconds);
    }
}
