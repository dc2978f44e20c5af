namespace Daly.Monitor.Settings;

/// <summary>Where the pack voltage comes from (<c>shunt.voltage_source</c>).</summary>
public enum VoltageSource
{
    /// <summary>The voltage input of the sensor, connected directly.</summary>
    Sensor = 0,

    /// <summary>The BMS's own pack voltage.</summary>
    Bms = 1,

    /// <summary>The voltage input of the sensor behind a divider.</summary>
    Divider = 2,
}
