namespace Daly.Settings;

/// <summary>The OLED.</summary>
public sealed class DisplaySettings
{
    internal DisplaySettings(SettingsValues values)
    {
        Height = values.Int("display.type") * 32;
        Address = values.Int("display.address");
        DarkAfterMs = values.Int("display.seconds") * 1000;
    }

    /// <summary>Gets or sets the height of the OLED in pixels, 0 for none (<c>display.type</c>).</summary>
    public int Height { get; set; }

    /// <summary>Gets or sets the I2C address (<c>display.address</c>).</summary>
    public int Address { get; set; }

    /// <summary>Gets or sets the time until the display goes dark in ms; 0 is never (<c>display.seconds</c>).</summary>
    public int DarkAfterMs { get; set; }
}
