namespace Daly.Settings;

/// <summary>The OLED.</summary>
public sealed class DisplaySettings
{
    internal DisplaySettings(SettingsValues values)
    {
        Type = values.Text("display.type");
        Address = values.Int("display.address");
        DarkAfterMs = values.Int("display.seconds") * 1000;
    }

    /// <summary>Gets or sets the none, 128x32 or 128x64 (<c>display.type</c>).</summary>
    public string Type { get; set; }

    /// <summary>Gets or sets the I2C address (<c>display.address</c>).</summary>
    public int Address { get; set; }

    /// <summary>Gets or sets the time until the display goes dark in ms; 0 is never (<c>display.seconds</c>).</summary>
    public int DarkAfterMs { get; set; }
}
