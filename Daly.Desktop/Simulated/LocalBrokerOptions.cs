namespace Daly.Desktop.Simulated;

/// <summary>How a private broker is set up; the defaults let everybody in, on loopback only.</summary>
public sealed class LocalBrokerOptions
{
    /// <summary>Gets or sets the TCP port; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Gets user names and their passwords; when there are any, nobody else is let in.</summary>
    public IDictionary<string, string> Users { get; } = new Dictionary<string, string>();

    /// <summary>
    /// Gets or sets the text of an access control file (mosquitto.conf(5), acl_file), or <c>null</c>.
    /// </summary>
    public string? AccessControl { get; set; }

    /// <summary>Gets or sets the certificates; <c>null</c> means plain TCP.</summary>
    public LocalBrokerTls? Tls { get; set; }
}
