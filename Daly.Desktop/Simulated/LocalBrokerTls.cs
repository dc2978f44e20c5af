namespace Daly.Desktop.Simulated;

/// <summary>PEM files for a private broker that speaks TLS.</summary>
/// <param name="AuthorityFile">Certificate of the authority that clients' certificates are checked against.</param>
/// <param name="RequireClientCertificate">Whether clients must show a certificate.</param>
public sealed record LocalBrokerTls(
    string AuthorityFile, string CertificateFile, string KeyFile, bool RequireClientCertificate);
