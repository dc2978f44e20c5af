namespace Daly.Protocol.Messages;

/// <summary>All temperatures (A5 0x96).</summary>
public sealed class TemperaturesMessage
{
    /// <summary>The most sensors that any dialect can carry.</summary>
    public const int MaxSensors = 21;

    /// <summary>Gets or sets how many entries of <see cref="Celsius"/> count, 0..21.</summary>
    public int Count { get; set; }

    /// <summary>Gets the temperatures in °C, sensor 1 first; <see cref="Absent.Value"/> where the sensor is missing.</summary>
    public int[] Celsius { get; } = new int[MaxSensors];

    /// <summary>Gets or sets the temperature of the FETs in °C, where the dialect has one.</summary>
    public int MosfetCelsius { get; set; } = Absent.Value;

    /// <summary>Gets or sets the temperature of the board in °C, where the dialect has one.</summary>
    public int BoardCelsius { get; set; } = Absent.Value;
}
