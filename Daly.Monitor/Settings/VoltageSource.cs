namespace Daly.Monitor.Settings;

/// <summary>Where the pack voltage comes from (<c>shunt.voltage_source</c>).</summary>
public enum VoltageSource
{
    /// <summary>VBUS of the INA226, connected directly.</summary>
    Ina = 0,

    /// <summary>The BMS's own pack voltage.</summary>
    Bms = 1,

    /// <summary>VBUS of the INA226 behind a divider.</summary>
    Divider = 2,
}
