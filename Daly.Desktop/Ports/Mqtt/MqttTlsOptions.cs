namespace Daly.Desktop.Ports.Mqtt;

/// <summary>Encryption of the connection; the broker's host name is always checked.</summary>
public sealed class MqttTlsOptions
{
    /// <summary>
    /// Gets or sets the PEM file with the authority to trust; <c>null</c> trusts the system's authorities.
    /// </summary>
    public string? AuthorityFile { get; set; }

    /// <summary>Gets or sets the PEM file with our own certificate, or <c>null</c>.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>
    /// Gets or sets the PEM file with its key, not encrypted; needed with <see cref="CertificateFile"/>.
    /// </summary>
    public string? KeyFile { get; set; }
}
