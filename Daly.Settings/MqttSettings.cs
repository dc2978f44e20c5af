namespace Daly.Settings;

/// <summary>How the broker is reached.</summary>
public sealed class MqttSettings
{
    internal MqttSettings(SettingsValues values)
    {
        Host = values.Text("mqtt.host");
        Port = values.IsGiven("mqtt.port") ? values.Int("mqtt.port") : values.Flag("mqtt.tls") ? 8883 : 1883;
        User = values.Text("mqtt.user");
        Password = values.Text("mqtt.password");
        Root = values.Text("mqtt.root");
        ClientId = values.IsGiven("mqtt.client_id") ? values.Text("mqtt.client_id") : DefaultClientId(values);
        Tls = values.Flag("mqtt.tls");
        CaFile = values.Text("mqtt.ca_file");
        CertFile = values.Text("mqtt.cert_file");
        KeyFile = values.Text("mqtt.key_file");
    }

    /// <summary>Gets or sets the name or address of the broker, empty for none (<c>mqtt.host</c>).</summary>
    public string Host { get; set; }

    /// <summary>Gets or sets the port of the broker (<c>mqtt.port</c>).</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the user name, empty for none (<c>mqtt.user</c>).</summary>
    public string User { get; set; }

    /// <summary>Gets or sets the password; secret (<c>mqtt.password</c>).</summary>
    public string Password { get; set; }

    /// <summary>Gets or sets the first part of all topics (<c>mqtt.root</c>).</summary>
    public string Root { get; set; }

    /// <summary>Gets or sets the client id (<c>mqtt.client_id</c>).</summary>
    public string ClientId { get; set; }

    /// <summary>Gets or sets whether the connection is encrypted (<c>mqtt.tls</c>).</summary>
    public bool Tls { get; set; }

    /// <summary>Gets or sets the file with the authority's certificate, empty for none (<c>mqtt.ca_file</c>).</summary>
    public string CaFile { get; set; }

    /// <summary>Gets or sets the file with the own certificate, empty for none (<c>mqtt.cert_file</c>).</summary>
    public string CertFile { get; set; }

    /// <summary>Gets or sets the file with the own key, empty for none (<c>mqtt.key_file</c>).</summary>
    public string KeyFile { get; set; }

    // Topics may hold characters that some brokers refuse in client ids.
    private static string DefaultClientId(SettingsValues values) =>
        SettingText.IsId(values.Text("mqtt.root")) ? values.Text("mqtt.root") + "-" + values.Text("device.id") : "daly-" + values.Text("device.id");
}
