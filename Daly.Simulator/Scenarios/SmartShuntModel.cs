namespace Daly.Simulator.Scenarios;

/// <summary>
/// How a common battery monitor with its factory settings would do on the same run: 20 mA offset, 0.1 A threshold, 95 %
/// charge efficiency, full at charged voltage and tail current for three minutes. It does not know the BMS.
/// </summary>
/// <remarks>
/// A model after the published manual, not a measurement of a product. Peukert's exponent is left at 1 and the start is
/// the true SOC, both in its favour.
/// </remarks>
public sealed class SmartShuntModel
{
    private const double OffsetAmps = 0.020;
    private const double ThresholdAmps = 0.1;
    private const double Efficiency = 0.95;
    private const double TailPart = 0.04;
    private const double DetectSeconds = 180;
    private readonly double _capacityAmpSeconds;
    private readonly double _chargedVolts;
    private double _ampSeconds;
    private double _heldSeconds;
    private bool _isFull;

    internal SmartShuntModel(double capacityAmpHours, double chargedVolts, double socPercent)
    {
        _capacityAmpSeconds = capacityAmpHours * 3600;
        _chargedVolts = chargedVolts;
        _ampSeconds = _capacityAmpSeconds * socPercent / 100;
    }

    /// <summary>Gets its SOC in percent.</summary>
    public double SocPercent => 100 * _ampSeconds / _capacityAmpSeconds;

    /// <summary>Gets how often it took the battery for full.</summary>
    public int Syncs { get; private set; }

    internal void Add(double trueAmps, double volts, double seconds)
    {
        var amps = trueAmps + OffsetAmps;
        if (System.Math.Abs(amps) < ThresholdAmps) amps = 0;
        _ampSeconds += amps * seconds * (amps > 0 ? Efficiency : 1);
        _ampSeconds = System.Math.Clamp(_ampSeconds, 0, _capacityAmpSeconds);
        _isFull = _isFull && SocPercent > 98;
        var isFull = volts > _chargedVolts && amps > 0 && amps < TailPart * _capacityAmpSeconds / 3600;
        _heldSeconds = isFull ? _heldSeconds + seconds : 0;
        if (_heldSeconds >= DetectSeconds) Synchronise();
    }

    private void Synchronise()
    {
        if (!_isFull) Syncs++;
        _isFull = true;
        _ampSeconds = _capacityAmpSeconds;
        _heldSeconds = 0;
    }
}
