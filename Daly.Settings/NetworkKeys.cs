namespace Daly.Settings;

internal static class NetworkKeys
{
    /// <summary>The highest GPIO of any chip that the firmware runs on (ESP32-S3).</summary>
    public const int HighestPin = 48;

    public static SettingDefinition[] Create() => new[]
    {
        SettingDefinition.Name(SettingKind.Id, "device.id", "battery", 24, "Name of this device in topics and client id"),
        SettingDefinition.Text("wifi.ssid", string.Empty, 1, 32, "Name of the WiFi network (device only)"),
        SettingDefinition.Secret("wifi.password", 8, 63, "Password of the WiFi network (device only)"),
        SettingDefinition.Word(
            "board.profile", "esp32-devkit|s2-mini|esp32-s3|esp32-c3", "esp32-devkit", "Board, which gives the pins (device only)"),
        Pin("pins.uart_tx", "GPIO that sends to the BMS, instead of the profile's"),
        Pin("pins.uart_rx", "GPIO that receives from the BMS, instead of the profile's"),
        Pin("pins.i2c_sda", "GPIO of the I2C data line, instead of the profile's"),
        Pin("pins.i2c_scl", "GPIO of the I2C clock line, instead of the profile's"),
        Pin("pins.button", "GPIO of the display button, instead of the profile's"),
        SettingDefinition.Text("mqtt.host", string.Empty, 1, 128, "Name or address of the broker; without it nothing is published"),
        SettingDefinition.Integer("mqtt.port", string.Empty, 1, 65535, string.Empty, "Port of the broker; 1883, or 8883 with TLS, if not given"),
        SettingDefinition.Text("mqtt.user", string.Empty, 1, 64, "User name at the broker"),
        SettingDefinition.Secret("mqtt.password", 1, 128, "Password at the broker"),
        SettingDefinition.Name(SettingKind.Topic, "mqtt.root", "daly", 48, "First part of all topics"),
        SettingDefinition.Name(SettingKind.Id, "mqtt.client_id", string.Empty, 64, "Client id; made of root and device id if not given"),
        SettingDefinition.Flag("mqtt.tls", false, "Encrypt the connection to the broker"),
        SettingDefinition.Text("mqtt.ca_file", string.Empty, 1, 128, "File with the certificate of the authority that signed the broker's"),
        SettingDefinition.Text("mqtt.cert_file", string.Empty, 1, 128, "File with this device's own certificate"),
        SettingDefinition.Text("mqtt.key_file", string.Empty, 1, 128, "File with the key of that certificate; its content is secret"),
    };

    private static SettingDefinition Pin(string key, string description) =>
        SettingDefinition.Integer(key, string.Empty, 0, HighestPin, "GPIO", description);
}
