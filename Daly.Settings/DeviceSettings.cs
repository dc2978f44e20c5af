namespace Daly.Settings;

/// <summary>Who and on which board this is.</summary>
public sealed class DeviceSettings
{
    internal DeviceSettings(SettingsValues values)
    {
        Id = values.Text("device.id");
        WifiSsid = values.Text("wifi.ssid");
        WifiPassword = values.Text("wifi.password");
        Profile = values.Text("board.profile");
        UartTxPin = values.Int("pins.uart_tx");
        UartRxPin = values.Int("pins.uart_rx");
        I2cSdaPin = values.Int("pins.i2c_sda");
        I2cSclPin = values.Int("pins.i2c_scl");
        ButtonPin = values.Int("pins.button");
    }

    /// <summary>Gets or sets the name of this device in topics (<c>device.id</c>).</summary>
    public string Id { get; set; }

    /// <summary>Gets or sets the name of the WiFi network, empty for none (<c>wifi.ssid</c>).</summary>
    public string WifiSsid { get; set; }

    /// <summary>Gets or sets the password of the WiFi network; secret (<c>wifi.password</c>).</summary>
    public string WifiPassword { get; set; }

    /// <summary>Gets or sets the board, which gives the pins (<c>board.profile</c>).</summary>
    public string Profile { get; set; }

    /// <summary>Gets or sets the GPIO that sends to the BMS, or absent (<c>pins.uart_tx</c>).</summary>
    public int UartTxPin { get; set; }

    /// <summary>Gets or sets the GPIO that receives from the BMS, or absent (<c>pins.uart_rx</c>).</summary>
    public int UartRxPin { get; set; }

    /// <summary>Gets or sets the GPIO of the I2C data line, or absent (<c>pins.i2c_sda</c>).</summary>
    public int I2cSdaPin { get; set; }

    /// <summary>Gets or sets the GPIO of the I2C clock line, or absent (<c>pins.i2c_scl</c>).</summary>
    public int I2cSclPin { get; set; }

    /// <summary>Gets or sets the GPIO of the display button, or absent (<c>pins.button</c>).</summary>
    public int ButtonPin { get; set; }
}
