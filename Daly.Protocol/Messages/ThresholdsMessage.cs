namespace Daly.Protocol.Messages;

/// <summary>Protection thresholds (A5 0x59–0x5E). Read rarely.</summary>
public sealed class ThresholdsMessage
{
    /// <summary>Gets the upper cell voltage limits in mV.</summary>
    public ThresholdPair CellHighMilliVolts { get; } = new ThresholdPair();

    /// <summary>Gets the lower cell voltage limits in mV.</summary>
    public ThresholdPair CellLowMilliVolts { get; } = new ThresholdPair();

    /// <summary>Gets the upper pack voltage limits in 0.1 V.</summary>
    public ThresholdPair PackHighDeciVolts { get; } = new ThresholdPair();

    /// <summary>Gets the lower pack voltage limits in 0.1 V.</summary>
    public ThresholdPair PackLowDeciVolts { get; } = new ThresholdPair();

    /// <summary>Gets the charge current limits in 0.1 A, as magnitudes.</summary>
    public ThresholdPair ChargeDeciAmps { get; } = new ThresholdPair();

    /// <summary>Gets the discharge current limits in 0.1 A, as magnitudes.</summary>
    public ThresholdPair DischargeDeciAmps { get; } = new ThresholdPair();

    /// <summary>Gets the upper temperature limits while charging, in °C.</summary>
    public ThresholdPair ChargeHighCelsius { get; } = new ThresholdPair();

    /// <summary>Gets the lower temperature limits while charging, in °C.</summary>
    public ThresholdPair ChargeLowCelsius { get; } = new ThresholdPair();

    /// <summary>Gets the upper temperature limits while discharging, in °C.</summary>
    public ThresholdPair DischargeHighCelsius { get; } = new ThresholdPair();

    /// <summary>Gets the lower temperature limits while discharging, in °C.</summary>
    public ThresholdPair DischargeLowCelsius { get; } = new ThresholdPair();

    /// <summary>Gets the upper SOC limits in ‰.</summary>
    public ThresholdPair SocHighPermille { get; } = new ThresholdPair();

    /// <summary>Gets the lower SOC limits in ‰.</summary>
    public ThresholdPair SocLowPermille { get; } = new ThresholdPair();

    /// <summary>Gets the limits of the difference between cells in mV.</summary>
    public ThresholdPair CellDeltaMilliVolts { get; } = new ThresholdPair();

    /// <summary>Gets the limits of the difference between sensors in °C.</summary>
    public ThresholdPair TemperatureDeltaCelsius { get; } = new ThresholdPair();
}
