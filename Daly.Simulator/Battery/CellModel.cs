namespace Daly.Simulator.Battery;

/// <summary>
/// One cell: charge, open-circuit voltage, series resistance, one slow RC branch and optional hysteresis. Positive
/// current charges.
/// </summary>
public sealed class CellModel
{
    private const double SecondsPerMonth = 30 * 86400.0;
    private const double HysteresisChargeFraction = 0.02;
    private readonly CellParameters _parameters;
    private double _decaySeconds = -1;
    private double _decay;
    private double _slowVolts;
    private double _hysteresis;

    /// <summary>Makes a cell at rest.</summary>
    /// <param name="capacityAmpHours">Its own capacity, above 0.</param>
    /// <param name="soc">Its SOC as a fraction.</param>
    /// <param name="resistanceFactor">Its resistance against the design's, 1 = equal.</param>
    public CellModel(CellParameters parameters, double capacityAmpHours, double soc, double resistanceFactor = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacityAmpHours);
        _parameters = parameters;
        CapacityAmpSeconds = capacityAmpHours * 3600;
        ChargeAmpSeconds = soc * CapacityAmpSeconds;
        var scale = resistanceFactor * 100 / capacityAmpHours;
        SeriesOhms = parameters.SeriesOhmsAt100AmpHours * scale;
        SlowOhms = parameters.SlowOhmsAt100AmpHours * scale;
        Refresh();
    }

    /// <summary>Gets the capacity in ampere-seconds.</summary>
    public double CapacityAmpSeconds { get; }

    /// <summary>Gets the charge that can still be drawn, in ampere-seconds.</summary>
    public double ChargeAmpSeconds { get; private set; }

    /// <summary>Gets the SOC as a fraction; slightly outside 0..1 when over- or deep-discharged.</summary>
    public double Soc => ChargeAmpSeconds / CapacityAmpSeconds;

    /// <summary>Gets the ohmic resistance.</summary>
    public double SeriesOhms { get; }

    /// <summary>Gets the resistance of the slow branch.</summary>
    public double SlowOhms { get; }

    /// <summary>Gets or sets the current that a balancer bleeds from this cell, in amperes.</summary>
    public double BleedAmps { get; set; }

    /// <summary>
    /// Gets the voltage behind the series resistance: open-circuit voltage, hysteresis and slow branch.
    /// </summary>
    public double InnerVolts { get; private set; }

    /// <summary>Gives the voltage at the terminals.</summary>
    /// <returns>Volts.</returns>
    public double TerminalVolts(double amps) => Math.Max(0, InnerVolts + ((amps - BleedAmps) * SeriesOhms));

    /// <summary>Lets time pass at a constant current.</summary>
    /// <param name="amps">Current into the cell, without what the balancer bleeds.</param>
    public void Advance(double amps, double seconds)
    {
        var net = amps - BleedAmps;
        var efficiency = net > 0 ? _parameters.CoulombicEfficiency : 1;
        var leak = CapacityAmpSeconds * _parameters.SelfDischargePercentPerMonth / 100 / SecondsPerMonth;
        ChargeAmpSeconds += ((net * efficiency) - leak) * seconds;
        _slowVolts = (net * SlowOhms) + ((_slowVolts - (net * SlowOhms)) * Decay(seconds));
        AdvanceHysteresis(net, seconds);
        Refresh();
    }

    /// <summary>Sets the charge, at rest, for the start of a scenario.</summary>
    /// <param name="soc">SOC as a fraction.</param>
    public void SetSoc(double soc)
    {
        ChargeAmpSeconds = soc * CapacityAmpSeconds;
        _slowVolts = 0;
        _hysteresis = 0;
        Refresh();
    }

    private double Decay(double seconds)
    {
        if (seconds != _decaySeconds)
        {
            _decaySeconds = seconds;
            _decay = Math.Exp(-seconds / _parameters.SlowTimeConstantSeconds);
        }

        return _decay;
    }

    private void AdvanceHysteresis(double amps, double seconds)
    {
        if (_parameters.HysteresisVolts == 0 || amps == 0) return;
        var moved = Math.Min(1, Math.Abs(amps) * seconds / (CapacityAmpSeconds * HysteresisChargeFraction));
        _hysteresis += (Math.Sign(amps) - _hysteresis) * moved;
    }

    private void Refresh() =>
        InnerVolts = _parameters.Ocv.VoltsAt(Soc) + _slowVolts + (_hysteresis * _parameters.HysteresisVolts);
}
