namespace Daly.Desktop.Ports.Mqtt;

/// <summary>All that a connection to a broker is made with.</summary>
public sealed class MqttConnectionOptions
{
    /// <summary>The port of MQTT without encryption.</summary>
    public const int DefaultPort = 1883;

    /// <summary>Gets or sets the host name or address of the broker.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>Gets or sets the TCP port, 1–65535.</summary>
    public int Port { get; set; } = DefaultPort;

    /// <summary>Gets or sets the client id; two clients with the same one throw each other out.</summary>
    public string ClientId { get; set; } = "daly";

    /// <summary>Gets or sets the user name, or <c>null</c>.</summary>
    public string? User { get; set; }

    /// <summary>Gets or sets the password, or <c>null</c>.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// Gets or sets what the broker says for us when we vanish, and we when we leave; or <c>null</c>.
    /// </summary>
    public MqttWill? Will { get; set; }

    /// <summary>Gets the topic filters that are subscribed to, with QoS 0, after each connect.</summary>
    public IList<string> Subscriptions { get; } = new List<string>();

    /// <summary>Gets or sets after which silence the broker is asked whether it is there; half as long it may take to answer.</summary>
    internal TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the encryption; <c>null</c> means none.</summary>
    public MqttTlsOptions? Tls { get; set; }
}
