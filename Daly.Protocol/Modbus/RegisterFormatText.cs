namespace Daly.Protocol.Modbus;

/// <summary>Units and scales of <see cref="RegisterFormat"/> in words, for documentation and for explaining bytes.</summary>
public static class RegisterFormatText
{
    /// <summary>Gets the unit of the scaled value.</summary>
    /// <param name="format">The format.</param>
    /// <returns>A unit such as "V"; empty where there is none.</returns>
    public static string Unit(RegisterFormat format)
    {
        switch (format)
        {
            case RegisterFormat.MilliVolts:
                return "mV";
            case RegisterFormat.DeciVolts:
                return "V";
            case RegisterFormat.DeciAmpsOffset:
            case RegisterFormat.CentiAmps:
            case RegisterFormat.Amps:
                return "A";
            case RegisterFormat.MilliAmpsOffset:
            case RegisterFormat.MilliAmps:
                return "mA";
            case RegisterFormat.Permille:
                return "%";
            case RegisterFormat.CelsiusOffset:
            case RegisterFormat.SensorCelsius:
            case RegisterFormat.CelsiusDelta:
                return "°C";
            case RegisterFormat.DeciAmpHours:
                return "Ah";
            case RegisterFormat.MilliAmpHours:
                return "mAh";
            case RegisterFormat.Watts:
                return "W";
            case RegisterFormat.WattHours:
                return "Wh";
            case RegisterFormat.Milliseconds:
                return "ms";
            case RegisterFormat.Seconds:
            case RegisterFormat.TenSeconds:
            case RegisterFormat.LongSeconds:
                return "s";
            default:
                return string.Empty;
        }
    }

    /// <summary>Gets how the value follows from what is sent.</summary>
    /// <param name="format">The format.</param>
    /// <returns>A formula such as "raw/10".</returns>
    public static string Scale(RegisterFormat format)
    {
        switch (format)
        {
            case RegisterFormat.DeciVolts:
            case RegisterFormat.Permille:
            case RegisterFormat.DeciAmpHours:
                return "raw/10";
            case RegisterFormat.DeciAmpsOffset:
                return "(raw-30000)/10";
            case RegisterFormat.MilliAmpsOffset:
                return "raw-30000";
            case RegisterFormat.CentiAmps:
                return "raw/100";
            case RegisterFormat.CelsiusOffset:
            case RegisterFormat.SensorCelsius:
                return "raw-40";
            case RegisterFormat.TenSeconds:
                return "raw*10";
            case RegisterFormat.MilliAmpHours:
            case RegisterFormat.LongSeconds:
                return "32 bit";
            case RegisterFormat.Text:
                return "ASCII";
            case RegisterFormat.Date:
                return "YY MM DD";
            case RegisterFormat.Clock:
                return "YY MM DD hh mm ss";
            case RegisterFormat.Flag:
                return "1 on, 0 off";
            case RegisterFormat.State:
                return "0 idle, 1 charging, 2 discharging";
            case RegisterFormat.Bits:
                return "bits";
            default:
                return "raw";
        }
    }
}
