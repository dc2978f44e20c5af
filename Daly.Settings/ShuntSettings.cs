using Daly.Monitor.Settings;

namespace Daly.Settings;

/// <summary>The shunt and its sensor.</summary>
public sealed class ShuntSettings
{
    internal ShuntSettings(SettingsValues values)
    {
        Sensor = values.Text("shunt.sensor");
        Amps = values.Int("shunt.amps");
        MilliVolts = values.Int("shunt.millivolts");
        Inverted = values.Flag("shunt.inverted");
        Bus = values.Text("shunt.bus");
        Address = values.Int("shunt.address");
        VoltageSource = (VoltageSource)values.Int("shunt.voltage_source");
        DividerUpperOhms = values.Int("shunt.divider_upper_ohms");
        DividerLowerOhms = values.Int("shunt.divider_lower_ohms");
        ThresholdMilliAmps = values.Int("shunt.threshold_ma");
    }

    /// <summary>Gets or sets what measures the shunt (<c>shunt.sensor</c>).</summary>
    public string Sensor { get; set; }

    /// <summary>Gets or sets the rated current in A, or absent (<c>shunt.amps</c>).</summary>
    public int Amps { get; set; }

    /// <summary>Gets or sets the voltage at the rated current in mV, or absent (<c>shunt.millivolts</c>).</summary>
    public int MilliVolts { get; set; }

    /// <summary>Gets or sets whether the sense leads are swapped (<c>shunt.inverted</c>).</summary>
    public bool Inverted { get; set; }

    /// <summary>Gets or sets the I2C bus of a desktop, empty for none (<c>shunt.bus</c>).</summary>
    public string Bus { get; set; }

    /// <summary>Gets or sets the I2C address (<c>shunt.address</c>).</summary>
    public int Address { get; set; }

    /// <summary>Gets or sets where the battery voltage comes from (<c>shunt.voltage_source</c>).</summary>
    public VoltageSource VoltageSource { get; set; }

    /// <summary>Gets or sets the resistor from battery plus to VBUS, or absent (<c>shunt.divider_upper_ohms</c>).</summary>
    public int DividerUpperOhms { get; set; }

    /// <summary>Gets or sets the resistor from VBUS to ground, or absent (<c>shunt.divider_lower_ohms</c>).</summary>
    public int DividerLowerOhms { get; set; }

    /// <summary>Gets or sets the smaller currents count as none, in mA, or absent (<c>shunt.threshold_ma</c>).</summary>
    public int ThresholdMilliAmps { get; set; }

    /// <summary>Gets whether a shunt is to be read.</summary>
    public bool IsConfigured => Amps != Absent.Value && MilliVolts != Absent.Value;
}
