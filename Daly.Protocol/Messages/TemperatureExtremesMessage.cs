namespace Daly.Protocol.Messages;

/// <summary>Highest and lowest temperature (A5 0x92).</summary>
public sealed class TemperatureExtremesMessage
{
    /// <summary>Gets or sets the highest temperature in °C.</summary>
    public int MaxCelsius { get; set; } = Absent.Value;

    /// <summary>Gets or sets the number of that sensor, from 1.</summary>
    public int MaxSensorNumber { get; set; } = Absent.Value;

    /// <summary>Gets or sets the lowest temperature in °C.</summary>
    public int MinCelsius { get; set; } = Absent.Value;

    /// <summary>Gets or sets the number of that sensor, from 1.</summary>
    public int MinSensorNumber { get; set; } = Absent.Value;
}
